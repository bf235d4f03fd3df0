package dev.holdfast.typing;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Level;
import dev.holdfast.ir.Levels;
import dev.holdfast.ir.Operator;
import dev.holdfast.ir.Type;
import dev.holdfast.ir.Variable;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Reads types from the conjuncts {@code v \in S} and {@code v \subseteq S} of predicates, found by shape and not by name.
 */
public final class TypeInvariant {
    private final Levels levels = new Levels();
    private final SetTypes sets;

    private TypeInvariant(Function<Expr, Value> constants) {
        this.sets = new SetTypes(constants);
    }

    /**
     * @param invariants predicates of states
     * @param constants the value of an expression that depends on no state; if it has none, it is no bound
     * @return for each variable that has one the first type that was found
     */
    public static Map<Variable, Type> types(Iterable<Expr> invariants, Function<Expr, Value> constants) {
        return new TypeInvariant(constants)
                .typesOf(StreamSupport.stream(invariants.spliterator(), false).map(TypeInvariant::memberships)
                        .flatMap(List::stream).toList());
    }

    /**
     * The same of predicates that need not be invariants.
     *
     * @param init the initial predicate: it is of the same shape, and what it says is not meant to last
     * @return for each that says something what it says; first the one that speaks of the most variables, which most
     *     likely is meant to be an invariant
     */
    public static List<Map<Variable, Type>> likely(List<Expr> predicates, Expr init, Function<Expr, Value> constants) {
        Set<Span> initial = memberships(init).stream().map(Expr::span).collect(Collectors.toSet());
        TypeInvariant reader = new TypeInvariant(constants);
        return predicates.stream()
                .map(predicate -> reader.typesOf(memberships(predicate).stream()
                        .filter(membership -> !initial.contains(membership.span())).toList()))
                .filter(types -> !types.isEmpty())
                .sorted((left, right) -> Integer.compare(right.size(), left.size())).toList();
    }

    private static List<Expr.Builtin> memberships(Expr predicate) {
        List<Expr.Builtin> found = new ArrayList<>();
        collect(predicate, found);
        return found;
    }

    private static void collect(Expr expr, List<Expr.Builtin> found) {
        switch (expr) {
            case Expr.Conjunction e -> e.conjuncts().forEach(conjunct -> collect(conjunct, found));
            case Expr.Apply e when e.callee() instanceof Definition definition && definition.arity() == 0
                    && !definition.isLocal() ->
                collect(definition.body(), found);
            case Expr.Builtin e when e.operator() == Operator.MEMBER || e.operator() == Operator.SUBSET_OR_EQUAL ->
                found.add(e);
            default -> {
            }
        }
    }

    private Map<Variable, Type> typesOf(List<Expr.Builtin> memberships) {
        Map<Variable, Type> types = new HashMap<>();
        for (Expr.Builtin membership : memberships) {
            if (membership.operand(0) instanceof Expr.VariableReference reference
                    && levels.of(membership.operand(1)) == Level.CONSTANT) {
                type(membership).ifPresent(found -> types.putIfAbsent(reference.variable(), found));
            }
        }
        return types;
    }

    private Optional<Type> type(Expr.Builtin membership) {
        return membership.operator() == Operator.MEMBER
                ? sets.ofElements(membership.operand(1))
                : sets.ofSubsets(membership.operand(1));
    }
}
