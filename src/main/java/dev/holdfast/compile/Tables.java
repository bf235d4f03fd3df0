package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.compile.Meaning.Member;
import dev.holdfast.compile.Meaning.Members;
import dev.holdfast.compile.Meaning.Scalar;
import dev.holdfast.compile.Meaning.Sort;
import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

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

    /** @param constant the meaning of an expression that depends on no state */
    Tables(Meanings meanings, Function<Expr, Meaning> constant) {
        this.meanings = meanings;
        this.terms = meanings.terms();
        this.combinations = new Combinations(terms);
        this.constant = constant;
    }

    /**
     * @param definition of constant level
     * @throws NotCompilable if an argument may take too many values
     */
    Meaning of(Definition definition, List<Meaning> arguments, Expr.Apply call) {
        List<Map<Value, Term>> values = arguments.stream().map(this::values).toList();
        if (values.stream().mapToInt(Map::size).reduce(1, (l, r) -> l * r) > MOST) {
            throw new NotCompilable("arguments that take too many values");
        }
        List<Row> rows = new ArrayList<>();
        collect(definition, values, List.of(), terms.truth(true), call, rows);
        Meaning table = arePlainSets(rows) ? union(rows) : oneOf(rows);
        return arguments.stream().map(meanings::evaluated).reduce(table,
                (meaning, evaluated) -> meanings.after(evaluated, meaning), (l, r) -> r);
    }

    /** @param condition true of one row in each state */
    private record Row(Term condition, Meaning value) {}

    private void collect(Definition definition, List<Map<Value, Term>> values, List<Argument> chosen, Term condition,
            Expr.Apply call, List<Row> rows) {
        if (chosen.size() == values.size()) {
            rows.add(new Row(condition, constant.apply(new Expr.Apply(definition, chosen, call.span()))));
            return;
        }
        values.get(chosen.size()).forEach((value, is) -> {
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

    /** What a meaning may be, and when it is that. */
    private Map<Value, Term> values(Meaning meaning) {
        return switch (meaning) {
            case Constant known -> Map.of(known.value().explicit(), terms.truth(true));
            case Scalar scalar when scalar.sort() != Sort.INTERNED -> ofScalar(scalar);
            case Members set when set.members().stream().map(Member::element).allMatch(Constant.class::isInstance) ->
                ofSet(set.members());
            default -> throw new NotCompilable("an argument that may take any value");
        };
    }

    private Map<Value, Term> ofScalar(Scalar scalar) {
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
        return found;
    }

    private Map<Value, Term> ofSet(List<Member> members) {
        Map<Value, Term> found = new TreeMap<>();
        for (Combinations.Combination each : combinations.of(members.stream().map(Member::guard).toList())) {
            List<Value> elements = each.holding().stream().mapToObj(members::get)
                    .map(member -> ((Constant) member.element()).value().explicit()).toList();
            found.merge(EnumeratedSet.of(elements), each.condition(), terms::or);
        }
        return found;
    }
}
