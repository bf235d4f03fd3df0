package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Choice;
import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.compile.Meaning.Mapping;
import dev.holdfast.compile.Meaning.Member;
import dev.holdfast.compile.Meaning.Members;
import dev.holdfast.compile.Meaning.Scalar;
import dev.holdfast.compile.Meaning.Sort;
import dev.holdfast.compile.Meaning.Undefined;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;
import dev.holdfast.value.ValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Makes meanings and brings them into the shape that an operator wants. */
final class Meanings {
    /** A larger set is not unrolled. */
    static final int LARGEST_SET = 4096;

    private final Terms terms;
    private final AtomNumbers atoms;
    private final Islands islands;
    private final Kinds kinds;
    private final Evaluation evaluation;

    Meanings(Terms terms, AtomNumbers atoms) {
        this.terms = terms;
        this.atoms = atoms;
        this.islands = new Islands(terms);
        this.kinds = new Kinds(atoms);
        this.evaluation = new Evaluation(this);
    }

    Islands islands() {
        return islands;
    }

    Terms terms() {
        return terms;
    }

    AtomNumbers atoms() {
        return atoms;
    }

    Meaning truth(Term term) {
        return switch (term.operation()) {
            case CONSTANT -> new Constant(BoolValue.of(term.number() != 0));
            case GIVE_UP -> Meaning.UNDEFINED;
            default -> new Scalar(Sort.TRUTH, term);
        };
    }

    Meaning number(Term term) {
        return switch (term.operation()) {
            case CONSTANT -> new Constant(IntValue.of(term.number()));
            case GIVE_UP -> Meaning.UNDEFINED;
            default -> new Scalar(Sort.NUMBER, term);
        };
    }

    Meaning scalar(Sort sort, Term term) {
        return switch (sort) {
            case TRUTH -> truth(term);
            case NUMBER -> number(term);
            case ATOM -> switch (term.operation()) {
                case CONSTANT -> new Constant(atoms.value(term.number()));
                case GIVE_UP -> Meaning.UNDEFINED;
                default -> new Scalar(Sort.ATOM, term);
            };
            case INTERNED -> term.operation() == Term.Operation.GIVE_UP ? Meaning.UNDEFINED : new Scalar(sort, term);
        };
    }

    // ---- reading a meaning in a shape

    /** As a truth; gives up where it is none. */
    Term asTruth(Meaning meaning) {
        return asTerm(meaning, Sort.TRUTH);
    }

    /** As an integer; gives up where it is none. */
    Term asNumber(Meaning meaning) {
        return asTerm(meaning, Sort.NUMBER);
    }

    private Term asTerm(Meaning meaning, Sort sort) {
        return switch (scalarOf(meaning)) {
            case Scalar scalar when scalar.sort() == sort -> scalar.term();
            case Scalar scalar when scalar.sort() == Sort.INTERNED -> islands.convert(scalar, sort);
            case Choice choice -> terms.select(choice.condition(), asTerm(choice.then(), sort),
                    asTerm(choice.otherwise(), sort));
            default -> terms.giveUp();
        };
    }

    /** A constant scalar as a Scalar; anything else as it is. */
    Meaning scalarOf(Meaning meaning) {
        if (!(meaning instanceof Constant constant)) {
            return meaning;
        }
        return switch (constant.value()) {
            case BoolValue truth -> new Scalar(Sort.TRUTH, terms.truth(truth.isTrue()));
            case IntValue number -> new Scalar(Sort.NUMBER, terms.constant(number.number()));
            case StringValue text -> new Scalar(Sort.ATOM, terms.constant(atoms.number(text)));
            case ModelValue name -> new Scalar(Sort.ATOM, terms.constant(atoms.number(name)));
            default -> meaning;
        };
    }

    /** A constant function as a Mapping; anything else as it is. */
    Meaning mappingOf(Meaning meaning) {
        if (meaning instanceof Constant constant && constant.value() instanceof FunctionValue function
                && function.domain().isFinite() && function.domain().cardinality() <= LARGEST_SET) {
            List<Meaning> values = new ArrayList<>();
            function.values().forEach(value -> values.add(new Constant(value)));
            return new Mapping(list(function.domain()), values);
        }
        return meaning;
    }

    /** A constant finite set as Members, undefined if its elements cannot be compared; anything else as it is. */
    Meaning membersOf(Meaning meaning) {
        if (!(meaning instanceof Constant constant && constant.value() instanceof SetValue set && set.isFinite())) {
            return meaning;
        }
        try {
            return set.cardinality() > LARGEST_SET
                    ? meaning
                    : new Members(list(set).stream()
                            .map(value -> new Member(terms.truth(true), new Constant(value))).toList());
        } catch (ValueException incomparable) {
            return Meaning.UNDEFINED;
        }
    }

    /** The members of a set; not compilable if it is not finite and small. */
    List<Member> members(Meaning meaning) {
        return switch (membersOf(meaning)) {
            case Members set -> set.members();
            case Choice choice -> choose(choice.condition(), members(choice.then()), members(choice.otherwise()));
            case Undefined undefined -> throw new NotCompilable("a set that has no value");
            default -> throw new NotCompilable("a set that is too large, or no set at all");
        };
    }

    /** The domain of tuples of that length. */
    static List<Value> firstNumbers(int count) {
        return IntStream.rangeClosed(1, count).<Value>mapToObj(IntValue::of).toList();
    }

    static List<Value> list(SetValue set) {
        List<Value> elements = new ArrayList<>();
        set.forEach(elements::add);
        return elements;
    }

    // ---- choices

    /** {@code IF condition THEN then ELSE otherwise}. */
    Meaning choose(Term condition, Meaning then, Meaning otherwise) {
        if (condition.isConstant()) {
            return condition.number() == 0 ? otherwise : then;
        }
        if (then.equals(otherwise)) {
            return after(condition, then);
        }
        if (then instanceof Undefined) {
            return after(terms.select(condition, terms.giveUp(), terms.truth(true)), otherwise);
        }
        if (otherwise instanceof Undefined) {
            return after(terms.select(condition, terms.truth(true), terms.giveUp()), then);
        }
        return merge(condition, then, otherwise);
    }

    private Meaning merge(Term condition, Meaning then, Meaning otherwise) {
        if (scalarOf(then) instanceof Scalar l && scalarOf(otherwise) instanceof Scalar r && l.sort() == r.sort()) {
            return scalar(l.sort(), terms.select(condition, l.term(), r.term()));
        }
        if (mappingOf(then) instanceof Mapping l && mappingOf(otherwise) instanceof Mapping r
                && l.domain().equals(r.domain())) {
            List<Meaning> values = new ArrayList<>();
            for (int i = 0; i < l.domain().size(); i++) {
                values.add(choose(condition, l.values().get(i), r.values().get(i)));
            }
            return values.isEmpty() ? after(condition, then) : new Mapping(l.domain(), values);
        }
        if (membersOf(then) instanceof Members l && membersOf(otherwise) instanceof Members r) {
            // What is empty either way has no part that would evaluate the condition.
            List<Member> members = choose(condition, l.members(), r.members());
            return members.isEmpty() ? after(condition, new Members(members)) : new Members(members);
        }
        return new Choice(condition, then, otherwise);
    }

    private List<Member> choose(Term condition, List<Member> then, List<Member> otherwise) {
        List<Member> all = new ArrayList<>();
        then.forEach(member -> all.add(new Member(terms.and(condition, member.guard()), member.element())));
        otherwise.forEach(
                member -> all.add(new Member(terms.and(terms.not(condition), member.guard()), member.element())));
        return tidy(all);
    }

    /** The same set with each constant once, constants first and in value order, and without members that never are. */
    List<Member> tidy(List<Member> members) {
        Map<Value, Term> constants = new TreeMap<>();
        List<Member> others = new ArrayList<>();
        for (Member member : members) {
            if (member.guard().isConstant(0)) {
                continue;
            }
            if (member.element() instanceof Constant constant) {
                constants.merge(constant.value(), member.guard(), this::either);
            } else {
                others.add(member);
            }
        }
        List<Member> all = new ArrayList<>();
        constants.forEach((value, guard) -> all.add(new Member(guard, new Constant(value))));
        all.addAll(others);
        kinds.mustBeOne(all);
        return all;
    }

    /** OR that evaluates both, for a set is evaluated as a whole. */
    private Term either(Term left, Term right) {
        return terms.after(right, terms.or(left, right));
    }

    /** Applies an operator below choices. */
    Meaning through(Meaning meaning, UnaryOperator<Meaning> operator) {
        return switch (meaning) {
            case Choice choice -> choose(choice.condition(), through(choice.then(), operator),
                    through(choice.otherwise(), operator));
            case Undefined undefined -> meaning;
            default -> operator.apply(meaning);
        };
    }

    /** The meaning where this is known to be true, which was evaluated before. */
    Meaning assuming(Term fact, Meaning meaning) {
        if (fact.isConstant()) {
            return meaning;
        }
        return switch (meaning) {
            case Scalar scalar -> scalar(scalar.sort(), terms.facts().assuming(fact, true, scalar.term()));
            case Mapping mapping -> new Mapping(mapping.domain(),
                    mapping.values().stream().map(value -> assuming(fact, value)).toList());
            case Members set -> new Members(tidy(set.members().stream()
                    .map(member -> new Member(terms.facts().assuming(fact, true, member.guard()),
                            assuming(fact, member.element())))
                    .toList()));
            case Choice choice -> choose(terms.facts().assuming(fact, true, choice.condition()),
                    assuming(fact, choice.then()), assuming(fact, choice.otherwise()));
            case Constant constant -> constant;
            case Undefined undefined -> undefined;
        };
    }

    // ---- evaluation

    /** The meaning, once the term was evaluated. */
    Meaning after(Term first, Meaning meaning) {
        return evaluation.after(first, meaning);
    }

    /** A term whose evaluation gives up wherever evaluating the meaning in full would; a constant if it never does. */
    Term evaluated(Meaning meaning) {
        return evaluation.of(meaning);
    }
}
