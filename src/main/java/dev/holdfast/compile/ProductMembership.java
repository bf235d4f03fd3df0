package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Choice;
import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.compile.Meaning.Mapping;
import dev.holdfast.compile.Meaning.Members;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Operator;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Membership in a set of tuples, records, functions or sets that depends on the state, part by part as TLC decides it. Listing such
 * a set would be slow, and would ask nothing of one part where another part's set is empty.
 */
final class ProductMembership {
    private final Expander expander;
    private final Meanings meanings;
    private final Terms terms;
    private final Sets sets;

    ProductMembership(Expander expander, Sets sets) {
        this.expander = expander;
        this.meanings = expander.meanings();
        this.terms = meanings.terms();
        this.sets = sets;
    }

    /** An expression with what its names stand for. */
    private record Placed(Expr expr, Scope scope) {}

    /** Is the element in the set? Null if it is no such set, or depends on no state. */
    @Nullable
    Term isMember(Meaning element, Expr set, Scope scope, States states) {
        Placed placed = behindNames(set, scope);
        return switch (placed.expr()) {
            case Expr.Builtin e when e.operator() == Operator.PRODUCT -> {
                int length = e.arguments().size();
                yield inMappings(element, numbers(length), IntStream.range(0, length)
                        .mapToObj(i -> expander.expand(e.operand(i), placed.scope(), states)).toList());
            }
            case Expr.RecordSetConstructor e -> inMappings(element,
                    e.fields().keySet().stream().<Value>map(StringValue::new).toList(),
                    e.fields().values().stream().map(field -> expander.expand(field, placed.scope(), states)).toList());
            case Expr.Builtin e when e.operator() == Operator.FUNCTION_SET -> inFunctions(element,
                    expander.expand(e.operand(0), placed.scope(), states),
                    expander.expand(e.operand(1), placed.scope(), states));
            case Expr.Builtin e when e.operator() == Operator.POWER_SET ->
                inSubsets(element, expander.expand(e.operand(0), placed.scope(), states));
            default -> null;
        };
    }

    private static List<Value> numbers(int count) {
        return IntStream.rangeClosed(1, count).<Value>mapToObj(IntValue::of).toList();
    }

    private Placed behindNames(Expr expr, Scope scope) {
        if (!(expr instanceof Expr.Apply name)) {
            return new Placed(expr, scope);
        }
        if (name.callee() instanceof Definition definition && !definition.isLocal()) {
            return expander.isConstant(definition)
                    ? new Placed(expr, scope)
                    : behindNames(definition.body(),
                            expander.enter(definition, name.arguments(), Scope.EMPTY, scope));
        }
        return scope.find(name.callee()) instanceof Scope.Binding.Later later
                ? behindNames(later.expr(), later.scope())
                : new Placed(expr, scope);
    }

    private interface Test {
        Term of(Meaning element);
    }

    private Term each(Meaning element, List<Meaning> parts, Test test) {
        Term before = meanings.evaluated(meanings.known(element));
        for (Meaning set : parts) {
            before = terms.and(before, sets.isSet(set));
        }
        return terms.after(before, choose(element, test));
    }

    private Term choose(Meaning element, Test test) {
        return element instanceof Choice choice
                ? terms.select(choice.condition(), choose(choice.then(), test), choose(choice.otherwise(), test))
                : test.of(element);
    }

    private Term inMappings(Meaning element, List<Value> domain, List<Meaning> factors) {
        return each(element, factors, one -> !(meanings.mappingOf(one) instanceof Mapping mapping)
                ? sets.isElsewhere(one)
                : mapping.domain().equals(domain) ? all(mapping.values(), factors) : terms.truth(false));
    }

    private Term inFunctions(Meaning element, Meaning domain, Meaning range) {
        return each(element, List.of(domain, range), one -> !(meanings.mappingOf(one) instanceof Mapping mapping)
                ? sets.isElsewhere(one)
                : terms.and(sets.functions().equal(new Constant(EnumeratedSet.ofSorted(mapping.domain())), domain),
                        all(mapping.values(), Collections.nCopies(mapping.values().size(), range))));
    }

    private Term inSubsets(Meaning element, Meaning base) {
        return each(element, List.of(base), one -> !(meanings.membersOf(one) instanceof Members set)
                ? sets.isElsewhere(one)
                : sets.functions().every(set.members(), member -> sets.contains(base, member)));
    }

    private Term all(List<Meaning> elements, List<Meaning> factors) {
        Term all = terms.truth(true);
        for (int i = elements.size() - 1; i >= 0; i--) {
            all = terms.and(sets.contains(factors.get(i), elements.get(i)), all);
        }
        return all;
    }
}
