package dev.holdfast.typing;

import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Level;
import dev.holdfast.ir.Levels;
import dev.holdfast.ir.Operator;
import dev.holdfast.ir.Type;
import dev.holdfast.ir.Variable;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.Value;
import dev.holdfast.value.ValueException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads types from the conjuncts {@code v \in S} and {@code v \subseteq S} of invariants, found by shape and not by name. */
public final class TypeInvariant {
    private final Function<Expr, Value> constants;
    private final Levels levels = new Levels();
    private final Map<Variable, Type> types = new HashMap<>();

    private TypeInvariant(Function<Expr, Value> constants) {
        this.constants = constants;
    }

    /**
     * @param invariants predicates of states
     * @param constants the value of an expression that depends on no state
     * @return for each variable that has one the first type that was found
     */
    public static Map<Variable, Type> types(Iterable<Expr> invariants, Function<Expr, Value> constants) {
        TypeInvariant reader = new TypeInvariant(constants);
        invariants.forEach(reader::read);
        return Map.copyOf(reader.types);
    }

    private void read(Expr expr) {
        switch (expr) {
            case Expr.Conjunction e -> e.conjuncts().forEach(this::read);
            case Expr.Apply e when e.callee() instanceof Definition definition && definition.arity() == 0
                    && !definition.isLocal() ->
                read(definition.body());
            case Expr.Builtin e when e.operator() == Operator.MEMBER -> read(e, false);
            case Expr.Builtin e when e.operator() == Operator.SUBSET_OR_EQUAL -> read(e, true);
            default -> {
            }
        }
    }

    private void read(Expr.Builtin expr, boolean subset) {
        if (expr.operand(0) instanceof Expr.VariableReference reference
                && levels.of(expr.operand(1)) == Level.CONSTANT
                && constants.apply(expr.operand(1)) instanceof SetValue set) {
            type(set, subset).ifPresent(found -> types.putIfAbsent(reference.variable(), found));
        }
    }

    /** A set that cannot be listed is a problem of whoever evaluates the invariant. */
    private static Optional<Type> type(SetValue set, boolean subset) {
        try {
            return subset ? Types.ofSubsets(set) : Types.ofElements(set);
        } catch (ValueException problem) {
            return Optional.empty();
        }
    }
}
