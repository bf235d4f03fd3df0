package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.compile.Meaning.Member;
import dev.holdfast.compile.Meaning.Members;
import dev.holdfast.compile.Meaning.Scalar;
import dev.holdfast.compile.Meaning.Sort;
import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Level;
import dev.holdfast.ir.Levels;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.Value;
import dev.holdfast.value.ValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The value of an operator that cannot be expanded, where it depends on nothing but arguments that take few values: computed for
 * each of them.
 */
final class Tables {
    private static final int MOST = 32;
    private static final int MOST_OF_ONE = 16;

    private final Meanings meanings;
    private final Terms terms;
    private final Combinations combinations;
    private final Function<Expr, Meaning> constant;
    private final Speech speech = new Speech();

    /** @param constant the meaning of an expression that depends on no state */
    Tables(Meanings meanings, Function<Expr, Meaning> constant) {
        this.meanings = meanings;
        this.terms = meanings.terms();
        this.combinations = new Combinations(terms);
        this.constant = constant;
    }

    /**
     * The expansion of a call, or a table where it leads to nothing: what the reference engine would be asked in each state, it is
     * asked once.
     *
     * @param argument expands an argument
     */
    Meaning instead(Definition definition, Expr.Apply call, Supplier<Meaning> expansion,
            Function<Expr, Meaning> argument) {
        try {
            Meaning expanded = expansion.get();
            return Kinds.isInterned(expanded) ? table(definition, call, argument).orElse(expanded) : expanded;
        } catch (NotCompilable e) {
            if (e.extent() == NotCompilable.Extent.ALL) {
                throw e;
            }
            return table(definition, call, argument).orElseThrow(() -> e);
        }
    }

    /** Empty if it depends on more than its arguments, or if these may take too many values. */
    private Optional<Meaning> table(Definition definition, Expr.Apply call, Function<Expr, Meaning> argument) {
        if (!call.arguments().stream().allMatch(Expr.class::isInstance)
                || new Levels().of(definition) != Level.CONSTANT || speech.maySpeak(definition)) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(definition,
                    call.arguments().stream().map(Expr.class::cast).map(argument).toList(), call));
        } catch (NotCompilable | ValueException e) {
            return Optional.empty();
        }
    }

    private Meaning of(Definition definition, List<Meaning> arguments, Expr.Apply call) {
        List<Few> values = arguments.stream().map(this::values).toList();
        if (values.stream().mapToInt(few -> few.values().size()).reduce(1, (l, r) -> l * r) > MOST) {
            throw new NotCompilable("arguments that take too many values");
        }
        List<Row> rows = new ArrayList<>();
        collect(definition, values, List.of(), terms.truth(true), call, rows);
        Meaning table = arePlainSets(rows) ? union(rows) : oneOf(rows);
        for (int i = 0; i < values.size(); i++) {
            table = meanings.after(meanings.evaluated(arguments.get(i)),
                    meanings.after(values.get(i).certain(), table));
        }
        return table;
    }

    /** @param condition true of one row in each state */
    private record Row(Term condition, Meaning value) {}

    private void collect(Definition definition, List<Few> values, List<Argument> chosen, Term condition,
            Expr.Apply call, List<Row> rows) {
        if (chosen.size() == values.size()) {
            rows.add(new Row(condition, constant.apply(new Expr.Apply(definition, chosen, call.span()))));
            return;
        }
        values.get(chosen.size()).values().forEach((value, is) -> {
            List<Argument> longer = new ArrayList<>(chosen);
            longer.add(new Expr.Literal(value, call.span()));
            collect(definition, values, longer, terms.and(condition, is), call, rows);
        });
    }

    private Meaning oneOf(List<Row> rows) {
        Meaning result = rows.getLast().value();
        for (Row row : rows.subList(0, rows.size() - 1).reversed()) {
            result = meanings.choose(row.condition(), row.value(), result);
        }
        return result;
    }

    private boolean arePlainSets(List<Row> rows) {
        return rows.stream().allMatch(row -> meanings.membersOf(row.value()) instanceof Members);
    }

    /** Each element where one of the rows has it: that no other row holds need not be said. */
    private Meaning union(List<Row> rows) {
        List<Member> members = new ArrayList<>();
        for (Row row : rows) {
            meanings.members(row.value()).forEach(member -> members.add(
                    new Member(terms.and(row.condition(), member.guard()), member.element())));
        }
        return new Members(meanings.tidy(members));
    }

    /**
     * What a meaning may be.
     *
     * @param values each with a truth that tells when it is that
     * @param certain gives up where it is none of them
     */
    private record Few(Map<Value, Term> values, Term certain) {}

    private Few values(Meaning meaning) {
        return switch (meaning) {
            // Not a map that asks for its hash: it may be a set without end.
            case Constant known -> new Few(Collections.singletonMap(known.value(), terms.truth(true)),
                    terms.truth(true));
            // A number may be one with which a recursion does not end, and never come.
            case Scalar scalar when scalar.sort() == Sort.TRUTH || scalar.sort() == Sort.ATOM -> ofScalar(scalar);
            case Members set when set.members().stream().map(Member::element).allMatch(Constant.class::isInstance) ->
                ofSet(set.members());
            default -> throw new NotCompilable("an argument that may take any value");
        };
    }

    private Few ofScalar(Scalar scalar) {
        Term term = scalar.term();
        if ((long) term.high() - term.low() >= MOST_OF_ONE) {
            throw new NotCompilable("an argument that takes too many values");
        }
        Map<Value, Term> found = new TreeMap<>();
        for (int number = term.low(); number <= term.high(); number++) {
            Term is = terms.equal(term, terms.constant(number));
            if (meanings.scalar(scalar.sort(), terms.constant(number)) instanceof Constant value
                    && !is.isConstant(0)) {
                found.put(value.value(), is);
            }
        }
        return new Few(found, terms.truth(true));
    }

    private Few ofSet(List<Member> members) {
        Map<Value, Term> found = new TreeMap<>();
        Combinations.All all = combinations.of(members.stream().map(Member::guard).toList());
        for (Combinations.Combination each : all.list()) {
            List<Value> elements = each.holding().stream().mapToObj(members::get)
                    .map(member -> ((Constant) member.element()).value().explicit()).toList();
            found.merge(EnumeratedSet.of(elements), each.condition(), terms::or);
        }
        return new Few(found, all.certain());
    }
}
