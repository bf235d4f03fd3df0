package dev.holdfast.typing;

import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Operator;
import dev.holdfast.ir.Type;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;
import dev.holdfast.value.ValueException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The type of a set's elements, from the expression that says what the set is: sets of functions, unions and the like are
 * taken apart before anything is evaluated, for they may be too large to list.
 */
final class SetTypes {
    /** Definitions below each other; there is no end to recursive ones. */
    private static final int DEEPEST = 60;

    private final Function<Expr, Value> constants;

    /** @param constants the value of an expression that depends on no state */
    SetTypes(Function<Expr, Value> constants) {
        this.constants = constants;
    }

    /** Empty if there is no bound, or none that can be found. */
    Optional<Type> ofElements(Expr set) {
        return ofElements(set, 0);
    }

    Optional<Type> ofSubsets(Expr universe) {
        return evaluated(universe, Types::ofSubsets);
    }

    private Optional<Type> ofElements(Expr set, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        return switch (set) {
            case Expr.Apply e when e.callee() instanceof Definition definition && definition.arity() == 0
                    && !definition.isLocal() ->
                ofElements(definition.body(), depth + 1);
            case Expr.Builtin e -> ofBuiltin(e, depth + 1);
            case Expr.RecordSetConstructor e -> mapping(e.fields().keySet().stream().<Value>map(StringValue::new)
                    .toList(), e.fields().values().stream().map(field -> ofElements(field, depth + 1)).toList());
            case Expr.SetFilter e -> ofFiltered(e, depth + 1);
            default -> evaluated(set, Types::ofElements);
        };
    }

    private Optional<Type> ofBuiltin(Expr.Builtin set, int depth) {
        return switch (set.operator()) {
            case Operator.UNION -> ofElements(set.operand(0), depth)
                    .flatMap(left -> ofElements(set.operand(1), depth).map(right -> TypeJoin.of(left, right)));
            case Operator.POWER_SET -> ofSubsets(set.operand(0));
            case Operator.FUNCTION_SET -> ofFunctions(set, depth);
            case Operator.PRODUCT -> mapping(IntStream.rangeClosed(1, set.arguments().size())
                    .<Value>mapToObj(IntValue::of).toList(),
                    IntStream.range(0, set.arguments().size()).mapToObj(i -> ofElements(set.operand(i), depth))
                            .toList());
            case Operator.SEQUENCES -> Optional.empty();
            default -> evaluated(set, Types::ofElements);
        };
    }

    private Optional<Type> ofFunctions(Expr.Builtin set, int depth) {
        Optional<Type> range = ofElements(set.operand(1), depth);
        return range.isEmpty()
                ? range
                : evaluated(set.operand(0), domain -> Types.isSmall(domain)
                        ? mapping(Types.list(domain), Collections.nCopies(domain.cardinality(), range))
                        : Optional.empty());
    }

    /** A set of numbers or names is small enough to be listed, and what the filter leaves of it may be much less. */
    private Optional<Type> ofFiltered(Expr.SetFilter set, int depth) {
        Optional<Type> all = ofElements(set.bound().set(), depth);
        return all.isPresent() && (all.get() instanceof Type.Mapping || all.get() instanceof Type.Subset)
                ? all
                : evaluated(set, Types::ofElements);
    }

    private static Optional<Type> mapping(List<Value> domain, List<Optional<Type>> ranges) {
        return ranges.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(new Type.Mapping(domain, ranges.stream().map(Optional::orElseThrow).toList()));
    }

    /** A set that cannot be listed is a problem of whoever evaluates it in earnest. */
    private Optional<Type> evaluated(Expr set, Function<SetValue, Optional<Type>> type) {
        try {
            return constants.apply(set) instanceof SetValue value ? type.apply(value) : Optional.empty();
        } catch (ValueException | SpecException problem) {
            return Optional.empty();
        }
    }
}
