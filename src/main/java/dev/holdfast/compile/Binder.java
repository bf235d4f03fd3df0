package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.compile.Meaning.Mapping;
import dev.holdfast.compile.Meaning.Member;
import dev.holdfast.compile.Meaning.Members;
import dev.holdfast.ir.Bound;
import dev.holdfast.ir.Expr;
import dev.holdfast.value.NameOrder;
import java.util.ArrayList;
import java.util.List;

/** Binds names to the elements of sets, one copy of the body for each, and expands what does so. */
final class Binder {
    private final Expander expander;
    private final Meanings meanings;
    private final Terms terms;
    private final Equality equality;

    Binder(Expander expander, Equality equality) {
        this.expander = expander;
        this.meanings = expander.meanings();
        this.terms = meanings.terms();
        this.equality = equality;
    }

    /**
     * One choice of elements for all the names that bounds bind.
     *
     * @param guard are they elements of their sets?
     */
    record Choice(Term guard, Scope scope) {}

    /**
     * Every choice.
     *
     * @param evaluated gives up where evaluating the sets does: TLC evaluates them all first
     * @param inOrder is this the order in which TLC takes them? Else one that has no value may come before any other
     */
    record Choices(Term evaluated, List<Choice> list, boolean inOrder) {}

    Choices choices(List<Bound> bounds, Scope scope, States states) {
        Term evaluated = terms.truth(true);
        boolean inOrder = true;
        List<Choice> choices = List.of(new Choice(terms.truth(true), scope));
        for (Bound bound : bounds) {
            Meaning set = expander.expand(bound.set(), scope, states);
            evaluated = terms.and(evaluated, meanings.evaluated(set));
            List<Member> members = equality.distinct(meanings.members(set));
            inOrder &= members.size() < 2 || members.stream().allMatch(member -> member.element() instanceof Constant);
            int names = bound.tuple() ? 1 : bound.names().size();
            for (int i = 0; i < names; i++) {
                int name = i;
                choices = choices.stream().flatMap(outer -> members.stream().map(member -> new Choice(
                        terms.and(outer.guard(), member.guard()), bind(bound, name, member.element(), outer.scope()))))
                        .toList();
            }
        }
        return new Choices(evaluated, choices, inOrder);
    }

    Scope bind(Bound bound, int name, Meaning element, Scope scope) {
        if (!bound.tuple()) {
            return scope.with(bound.names().get(name), element);
        }
        if (!(meanings.mappingOf(element) instanceof Mapping tuple)
                || !tuple.domain().equals(Meanings.firstNumbers(bound.names().size()))) {
            throw new NotCompilable("a pattern whose elements are no tuples of that length");
        }
        Scope inner = scope;
        for (int i = 0; i < bound.names().size(); i++) {
            inner = inner.with(bound.names().get(i), tuple.values().get(i));
        }
        return inner;
    }

    Meaning quantified(Expr.Quantified expr, Scope scope, States states) {
        Choices choices = choices(expr.bounds(), scope, states);
        boolean exists = expr.quantifier() == Expr.Quantifier.EXISTS;
        Term result = terms.truth(!exists);
        Term every = choices.evaluated();
        for (int i = choices.list().size() - 1; i >= 0; i--) {
            Choice choice = choices.list().get(i);
            Term body = expander.truth(expr.body(), choice.scope(), states);
            result = exists
                    ? terms.or(terms.and(choice.guard(), body), result)
                    : terms.and(terms.or(terms.not(choice.guard()), body), result);
            if (!choices.inOrder()) {
                every = terms.and(every, terms.or(terms.not(choice.guard()), terms.after(body, terms.truth(true))));
            }
        }
        return meanings.truth(terms.after(every, result));
    }

    Meaning choose(Expr.Choose expr, Scope scope, States states) {
        Choices choices = choices(List.of(expr.bound()), scope, states);
        if (!choices.inOrder()) {
            return chooseLeast(choices, expr, states);
        }
        List<Term> witnesses = choices.list().stream().map(choice -> terms.and(choice.guard(),
                expander.truth(expr.predicate(), choice.scope(), states))).toList();
        Term unsaid = terms.not(meanings.islands().hasWarned(expr.span()));
        Term later = terms.truth(false);
        Meaning result = Meaning.UNDEFINED;
        boolean isCertain = expander.memory().isCertain(any(witnesses));
        for (int i = witnesses.size() - 1; i >= 0; i--) {
            Term witness = witnesses.get(i);
            Constant element = element(expr.bound(), choices.list().get(i).scope());
            // With a second witness the interpreter has a warning to give, once.
            boolean flagged = NameOrder.decides(element.value());
            Meaning found = flagged ? warning(terms.and(unsaid, later), later, element) : element;
            boolean isLast = isCertain && result instanceof Meaning.Undefined && !witness.isConstant(0);
            result = isLast && !witness.mayGiveUp() ? found : meanings.choose(witness, found, result);
            later = terms.or(witness, later);
        }
        return meanings.after(choices.evaluated(), result);
    }

    /** A recursion needs to know what was chosen in order to end; that it has to be said is remembered for its end. */
    private Meaning warning(Term due, Term certain, Constant element) {
        if (certain.isConstant(1) && expander.memory().owes(terms.select(due, terms.giveUp(), terms.truth(true)))) {
            return element;
        }
        return meanings.choose(due, Meaning.UNDEFINED, element);
    }

    private Term any(List<Term> truths) {
        Term any = terms.truth(false);
        for (Term truth : truths.reversed()) {
            any = terms.or(truth, any);
        }
        return any;
    }

    private Meaning chooseLeast(Choices choices, Expr.Choose expr, States states) {
        Term found = terms.truth(false);
        Term least = terms.constant(0);
        for (Choice choice : choices.list()) {
            Term witness = terms.and(choice.guard(), expander.truth(expr.predicate(), choice.scope(), states));
            Term number = number(expr.bound(), choice.scope());
            Term better = terms.and(witness, terms.or(terms.not(found), terms.less(number, least)));
            least = terms.select(better, number, least);
            found = terms.or(witness, found);
        }
        Term chosen = terms.select(found, least, terms.giveUp());
        return meanings.after(choices.evaluated(), meanings.number(chosen));
    }

    private Term number(Bound bound, Scope scope) {
        if (!bound.tuple() && scope.lookUp(bound.names().get(0)) instanceof Scope.Binding.Known known
                && meanings.scalarOf(known.meaning()) instanceof Meaning.Scalar scalar
                && scalar.sort() == Meaning.Sort.NUMBER) {
            return scalar.term();
        }
        throw new NotCompilable("CHOOSE from a set whose elements depend on the state");
    }

    private Constant element(Bound bound, Scope scope) {
        if (bound.tuple() || !(scope.lookUp(bound.names().get(0)) instanceof Scope.Binding.Known known)
                || !(known.meaning() instanceof Constant element)) {
            throw new NotCompilable("CHOOSE from a set whose elements depend on the state");
        }
        return element;
    }

    Meaning filter(Expr.SetFilter expr, Scope scope, States states) {
        Meaning set = expander.expand(expr.bound().set(), scope, states);
        List<Member> kept = new ArrayList<>();
        for (Member member : meanings.members(set)) {
            Term predicate = expander.truth(expr.predicate(), bind(expr.bound(), 0, member.element(), scope), states);
            kept.add(new Member(terms.and(member.guard(), predicate), member.element()));
        }
        return meanings.after(meanings.evaluated(set), whole(kept));
    }

    Meaning map(Expr.SetMap expr, Scope scope, States states) {
        Choices choices = choices(expr.bounds(), scope, states);
        List<Member> images = choices.list().stream()
                .map(choice -> new Member(choice.guard(), meanings.assuming(choice.guard(),
                        expander.expand(expr.element(), choice.scope(), states))))
                .toList();
        return meanings.after(choices.evaluated(), whole(images));
    }

    /** A set that is evaluated in full before anything is done with it. */
    private Meaning whole(List<Member> members) {
        Members set = new Members(meanings.tidy(members));
        return meanings.after(terms.after(meanings.evaluated(new Members(members)), equality.comparable(members)),
                set);
    }
}
