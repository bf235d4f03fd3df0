package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.compile.Meaning.Mapping;
import dev.holdfast.compile.Meaning.Member;
import dev.holdfast.compile.Meaning.Members;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Bound;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Level;
import dev.holdfast.ir.Levels;
import dev.holdfast.ir.Local;
import dev.holdfast.ir.OperatorReference;
import dev.holdfast.value.NameOrder;
import dev.holdfast.value.RecordSet;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.TupleValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Expands an expression into its {@link Meaning}: the one switch over shapes of this stage. Everything that depends on no
 * state is left to the reference engine.
 */
final class Expander {
    /** Deeper nesting of operators is taken for a recursion that does not end here. */
    private static final int DEEPEST = 400;
    /** Some seconds' worth. */
    private static final int MOST_STEPS = 5_000_000;

    private final Meanings meanings;
    private final Terms terms;
    private final Functions functions;
    private final Operators operators;
    private final Function<Expr, Value> constants;
    private final Map<Definition, Meaning> known = new HashMap<>();
    private final Map<Definition, Boolean> constantNames = new IdentityHashMap<>();
    private int depth;
    private int steps;

    /** @param constants the value of an expression that depends on no state */
    Expander(Meanings meanings, Function<Expr, Value> constants) {
        this.meanings = meanings;
        this.terms = meanings.terms();
        this.constants = constants;
        this.functions = new Functions(meanings);
        this.operators = new Operators(this, meanings, new Sets(meanings));
    }

    Meanings meanings() {
        return meanings;
    }

    /** The meaning of a predicate as a truth. */
    Term truth(Expr expr, Scope scope, States states) {
        return meanings.asTruth(expand(expr, scope, states));
    }

    Meaning expand(Expr expr, Scope scope, States states) {
        if (++steps > MOST_STEPS) {
            throw new NotCompilable(expr.span(), "its expansion takes too long");
        }
        if (++depth > DEEPEST) {
            throw new NotCompilable(expr.span(), "operators nested too deeply, or a recursion");
        }
        try {
            return shape(expr, scope, states);
        } catch (NotCompilable e) {
            throw e.at(expr.span());
        } finally {
            depth--;
        }
    }

    private Meaning shape(Expr expr, Scope scope, States states) {
        return switch (expr) {
            case Expr.Literal e -> new Constant(e.value());
            case Expr.VariableReference e -> states.current().get(e.variable().index());
            case Expr.Apply e -> apply(e, scope, states);
            case Expr.Builtin e -> operators.expand(e, scope, states);
            case Expr.Conjunction e -> meanings.truth(logic(e.conjuncts(), scope, states, true, terms::and));
            case Expr.Disjunction e -> meanings.truth(logic(e.disjuncts(), scope, states, false, terms::or));
            case Expr.Quantified e -> quantified(e, scope, states);
            case Expr.Choose e -> choose(e, scope, states);
            case Expr.SetFilter e -> filter(e, scope, states);
            case Expr.SetMap e -> map(e, scope, states);
            case Expr.FunctionConstructor e -> function(e, scope, states);
            case Expr.FunctionApply e -> functions.apply(expand(e.function(), scope, states),
                    expand(e.argument(), scope, states));
            case Expr.Except e -> except(e, scope, states);
            case Expr.RecordConstructor e -> record(e, scope, states);
            case Expr.RecordSetConstructor e -> recordSet(e, scope, states);
            case Expr.If e -> ifThenElse(e, scope, states);
            case Expr.Case e -> cases(e, 0, scope, states);
            case Expr.Let e -> expand(e.body(), scope.open(e.definitions()), states);
            case Expr.Prime e -> expand(e.expression(), scope, states.primed());
            case Expr.Unchanged e -> meanings.truth(unchanged(e.expression(), scope, states));
            case Expr.SquareAction e -> meanings.truth(terms.or(truth(e.action(), scope, states),
                    unchanged(e.subscript(), scope, states)));
            case Expr.AngleAction e -> meanings.truth(terms.and(truth(e.action(), scope, states),
                    terms.not(unchanged(e.subscript(), scope, states))));
            case Expr.Enabled e -> throw new NotCompilable("ENABLED");
            case Expr.Always e -> throw new NotCompilable("a temporal formula");
            case Expr.Eventually e -> throw new NotCompilable("a temporal formula");
            case Expr.LeadsTo e -> throw new NotCompilable("a temporal formula");
            case Expr.Fairness e -> throw new NotCompilable("a temporal formula");
        };
    }

    /** The value of an expression that depends on no state; undefined if it has none. */
    Meaning constant(Expr expr) {
        try {
            return new Constant(constants.apply(expr));
        } catch (SpecException problem) {
            return Meaning.UNDEFINED;
        }
    }

    // ---- names

    private Meaning apply(Expr.Apply expr, Scope scope, States states) {
        return switch (expr.callee()) {
            case Local local -> applyBinding(scope.lookUp(local), expr, scope, states);
            case Definition definition when definition.isLocal() ->
                applyBinding(scope.lookUp(definition), expr, scope, states);
            case Definition definition when isConstant(definition) ->
                known.computeIfAbsent(definition, name -> constant(new Expr.Apply(name, List.of(), expr.span())));
            case Definition definition ->
                expand(definition.body(), enter(definition, expr.arguments(), Scope.EMPTY, scope), states);
        };
    }

    boolean isConstant(Definition definition) {
        return definition.arity() == 0 && !definition.isLocal() && constantNames.computeIfAbsent(definition,
                name -> new Levels().of(name) == Level.CONSTANT);
    }

    private Meaning applyBinding(Scope.Binding binding, Expr.Apply expr, Scope scope, States states) {
        return switch (binding) {
            case Scope.Binding.Known known -> known.meaning();
            case Scope.Binding.Later later -> expand(later.expr(), later.scope(), states);
            case Scope.Binding.Operator operator -> expand(operator.definition().body(),
                    enter(operator.definition(), expr.arguments(), operator.scope(), scope), states);
        };
    }

    /** What an operator's body sees: its parameters stand for arguments, which see what is in scope at the call. */
    Scope enter(Definition definition, List<Argument> arguments, Scope body, Scope call) {
        return enter(definition.parameters(), arguments, body, call);
    }

    Scope enter(List<Local> parameters, List<Argument> arguments, Scope body, Scope call) {
        Scope inner = body;
        for (int i = 0; i < parameters.size(); i++) {
            inner = inner.with(parameters.get(i), argument(arguments.get(i), call));
        }
        return inner;
    }

    private static Scope.Binding argument(Argument argument, Scope scope) {
        return switch (argument) {
            case Expr.Apply name when name.arguments().isEmpty() && name.callee() instanceof Local local ->
                scope.lookUp(local);
            case Expr expr -> new Scope.Binding.Later(expr, scope);
            case OperatorReference reference -> operator(reference, scope);
        };
    }

    private static Scope.Binding operator(OperatorReference reference, Scope scope) {
        return switch (reference.operator()) {
            case Local local -> scope.lookUp(local);
            case Definition definition -> {
                Scope.Binding bound = definition.isLocal() ? scope.find(definition) : null;
                yield bound != null
                        ? bound
                        : new Scope.Binding.Operator(definition, definition.isLocal() ? scope : Scope.EMPTY);
            }
        };
    }

    // ---- logic

    private Term logic(List<Expr> parts, Scope scope, States states, boolean neutral,
            BiFunction<Term, Term, Term> connective) {
        List<Term> truths = new ArrayList<>();
        for (Expr part : parts) {
            Term truth = truth(part, scope, states);
            truths.add(truth);
            if (truth.isConstant(neutral ? 0 : 1)) {
                break;
            }
        }
        Term all = terms.truth(neutral);
        for (int i = truths.size() - 1; i >= 0; i--) {
            all = connective.apply(truths.get(i), all);
        }
        return all;
    }

    private Meaning ifThenElse(Expr.If expr, Scope scope, States states) {
        Term condition = truth(expr.condition(), scope, states);
        if (condition.isConstant()) {
            return expand(condition.number() != 0 ? expr.then() : expr.otherwise(), scope, states);
        }
        return meanings.choose(condition, expand(expr.then(), scope, states), expand(expr.otherwise(), scope, states));
    }

    private Meaning cases(Expr.Case expr, int arm, Scope scope, States states) {
        if (arm == expr.arms().size()) {
            Expr other = expr.other();
            return other == null ? Meaning.UNDEFINED : expand(other, scope, states);
        }
        Term condition = truth(expr.arms().get(arm).condition(), scope, states);
        if (condition.isConstant(0)) {
            return cases(expr, arm + 1, scope, states);
        }
        Meaning value = expand(expr.arms().get(arm).value(), scope, states);
        return condition.isConstant(1) ? value : meanings.choose(condition, value, cases(expr, arm + 1, scope, states));
    }

    Term unchanged(Expr expr, Scope scope, States states) {
        return functions.equal(expand(expr, scope, states), expand(expr, scope, states.primed()));
    }

    // ---- bound names

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
            Meaning set = expand(bound.set(), scope, states);
            evaluated = terms.and(evaluated, meanings.evaluated(set));
            List<Member> members = functions.distinct(meanings.members(set));
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
        if (!(meanings.mappingOf(element) instanceof Mapping tuple) || tuple.values().size() != bound.names().size()) {
            throw new NotCompilable("a pattern whose elements are no tuples of that length");
        }
        Scope inner = scope;
        for (int i = 0; i < bound.names().size(); i++) {
            inner = inner.with(bound.names().get(i), tuple.values().get(i));
        }
        return inner;
    }

    private Meaning quantified(Expr.Quantified expr, Scope scope, States states) {
        Choices choices = choices(expr.bounds(), scope, states);
        boolean exists = expr.quantifier() == Expr.Quantifier.EXISTS;
        Term result = terms.truth(!exists);
        Term every = choices.evaluated();
        for (int i = choices.list().size() - 1; i >= 0; i--) {
            Choice choice = choices.list().get(i);
            Term body = truth(expr.body(), choice.scope(), states);
            result = exists
                    ? terms.or(terms.and(choice.guard(), body), result)
                    : terms.and(terms.or(terms.not(choice.guard()), body), result);
            if (!choices.inOrder()) {
                every = terms.and(every, terms.or(terms.not(choice.guard()), terms.after(body, terms.truth(true))));
            }
        }
        return meanings.truth(terms.after(every, result));
    }

    private Meaning choose(Expr.Choose expr, Scope scope, States states) {
        Choices choices = choices(List.of(expr.bound()), scope, states);
        if (!choices.inOrder()) {
            return chooseLeast(choices, expr, states);
        }
        Meaning result = Meaning.UNDEFINED;
        Term later = terms.truth(false);
        for (int i = choices.list().size() - 1; i >= 0; i--) {
            Choice choice = choices.list().get(i);
            Term witness = terms.and(choice.guard(), truth(expr.predicate(), choice.scope(), states));
            Constant element = element(expr.bound(), choice.scope());
            // With a second witness the interpreter has a warning to give.
            boolean flagged = NameOrder.decides(element.value());
            Meaning found = flagged ? meanings.choose(later, Meaning.UNDEFINED, element) : element;
            result = meanings.choose(witness, found, result);
            later = terms.or(witness, later);
        }
        return meanings.after(choices.evaluated(), result);
    }

    private Meaning chooseLeast(Choices choices, Expr.Choose expr, States states) {
        Term found = terms.truth(false);
        Term least = terms.constant(0);
        for (Choice choice : choices.list()) {
            Term witness = terms.and(choice.guard(), truth(expr.predicate(), choice.scope(), states));
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

    private Meaning filter(Expr.SetFilter expr, Scope scope, States states) {
        Meaning set = expand(expr.bound().set(), scope, states);
        List<Member> kept = new ArrayList<>();
        for (Member member : meanings.members(set)) {
            Term predicate = truth(expr.predicate(), bind(expr.bound(), 0, member.element(), scope), states);
            kept.add(new Member(terms.and(member.guard(), predicate), member.element()));
        }
        return meanings.after(meanings.evaluated(set), whole(kept));
    }

    private Meaning map(Expr.SetMap expr, Scope scope, States states) {
        Choices choices = choices(expr.bounds(), scope, states);
        List<Member> images = choices.list().stream()
                .map(choice -> new Member(choice.guard(), expand(expr.element(), choice.scope(), states))).toList();
        return meanings.after(choices.evaluated(), whole(images));
    }

    /** A set that is evaluated in full before anything is done with it. */
    private Meaning whole(List<Member> members) {
        Members set = new Members(meanings.tidy(members));
        return meanings.after(meanings.evaluated(new Members(members)), set);
    }

    // ---- functions

    private Meaning function(Expr.FunctionConstructor expr, Scope scope, States states) {
        if (expr.self() != null) {
            throw new NotCompilable("a recursive function that depends on the state");
        }
        List<Value> domain = new ArrayList<>();
        List<Meaning> values = new ArrayList<>();
        Choices choices = choices(expr.bounds(), scope, states);
        Map<Value, Meaning> entries = new TreeMap<>();
        for (Choice choice : choices.list()) {
            if (!choice.guard().isConstant(1)) {
                throw new NotCompilable("a function whose domain depends on the state");
            }
            entries.put(argument(expr.bounds(), choice.scope()), expand(expr.body(), choice.scope(), states));
        }
        entries.forEach((argument, value) -> {
            domain.add(argument);
            values.add(value);
        });
        return meanings.after(choices.evaluated(), new Mapping(domain, values));
    }

    private static Value argument(List<Bound> bounds, Scope scope) {
        List<Value> parts = new ArrayList<>();
        for (Bound bound : bounds) {
            List<Value> values = bound.names().stream().map(name -> constant(name, scope)).toList();
            if (bound.tuple()) {
                parts.add(TupleValue.of(values));
            } else {
                parts.addAll(values);
            }
        }
        return parts.size() == 1 ? parts.get(0) : TupleValue.of(parts);
    }

    private static Value constant(Local name, Scope scope) {
        if (scope.lookUp(name) instanceof Scope.Binding.Known known
                && known.meaning() instanceof Constant constant) {
            return constant.value().explicit();
        }
        throw new NotCompilable("a function whose domain depends on the state");
    }

    private Meaning except(Expr.Except expr, Scope scope, States states) {
        Meaning result = expand(expr.function(), scope, states);
        for (Expr.Update update : expr.updates()) {
            result = update(result, update, 0, scope, states);
        }
        return result;
    }

    private Meaning update(Meaning target, Expr.Update update, int step, Scope scope, States states) {
        if (step == update.path().size()) {
            return expand(update.value(), scope.with(update.old(), target), states);
        }
        Meaning argument = expand(update.path().get(step), scope, states);
        return functions.update(target, argument, old -> update(old, update, step + 1, scope, states));
    }

    private Meaning record(Expr.RecordConstructor expr, Scope scope, States states) {
        List<Value> names = new ArrayList<>();
        List<Meaning> values = new ArrayList<>();
        expr.fields().forEach((name, value) -> {
            names.add(new StringValue(name));
            values.add(expand(value, scope, states));
        });
        return eager(new Mapping(names, values));
    }

    private Meaning recordSet(Expr.RecordSetConstructor expr, Scope scope, States states) {
        List<Value> names = new ArrayList<>();
        List<Meaning> sets = new ArrayList<>();
        SortedMap<String, SetValue> constants = new TreeMap<>();
        expr.fields().forEach((name, value) -> {
            Meaning set = expand(value, scope, states);
            names.add(new StringValue(name));
            sets.add(set);
            if (set instanceof Constant constant && constant.value() instanceof SetValue known) {
                constants.put(name, known);
            }
        });
        return constants.size() == sets.size()
                ? new Constant(new RecordSet(constants))
                : operators.products().of(names, sets);
    }

    /** A tuple or record: all its parts are evaluated, whichever is used. */
    Meaning eager(Mapping mapping) {
        return meanings.after(meanings.evaluated(mapping), mapping);
    }
}
