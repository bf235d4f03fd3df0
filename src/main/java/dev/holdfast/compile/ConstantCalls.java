package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Level;
import dev.holdfast.ir.Levels;
import dev.holdfast.ir.Local;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.RecordValue;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.TupleValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What operators that ask for no state come to for constant arguments: where sets are unrolled, the same is asked again and again. */
final class ConstantCalls {
    private final Memory memory;
    private final Map<Definition, Map<List<Value>, Meaning>> known = new IdentityHashMap<>();
    private final Map<Definition, Boolean> constants = new IdentityHashMap<>();

    /** @param memory tells whether something is owed for a result, which then is not kept */
    ConstantCalls(Memory memory) {
        this.memory = memory;
    }

    /** The expansion of a call, or what it came to before. */
    Meaning orExpanded(Definition definition, Expr.Apply call, Scope scope, Supplier<Meaning> expansion) {
        List<Value> arguments = arguments(call, scope);
        if (arguments.isEmpty() || !isConstant(definition)) {
            return expansion.get();
        }
        Map<List<Value>, Meaning> results = known.computeIfAbsent(definition, name -> new HashMap<>());
        Meaning earlier = results.get(arguments);
        if (earlier != null) {
            return earlier;
        }
        int debts = memory.debts();
        Meaning result = expansion.get();
        if (result instanceof Constant && memory.debts() == debts) {
            results.put(arguments, result);
        }
        return result;
    }

    private boolean isConstant(Definition definition) {
        return constants.computeIfAbsent(definition, name -> new Levels().of(name) == Level.CONSTANT);
    }

    /** Empty unless all of them are names of constants. */
    private static List<Value> arguments(Expr.Apply call, Scope scope) {
        List<Value> values = new ArrayList<>();
        for (Argument argument : call.arguments()) {
            if (!(argument instanceof Expr.Apply name && name.callee() instanceof Local local
                    && scope.find(local) instanceof Scope.Binding.Known bound
                    && bound.meaning() instanceof Constant constant && isListed(constant.value()))) {
                return List.of();
            }
            values.add(constant.value());
        }
        return values;
    }

    /** Others may be without end, or not have been computed yet. */
    private static boolean isListed(Value value) {
        return switch (value) {
            case TupleValue tuple -> areListed(tuple.values());
            case RecordValue entries -> areListed(entries.values());
            case EnumeratedSet set -> areListed(set);
            case FunctionValue function -> false;
            case SetValue set -> false;
            default -> true;
        };
    }

    private static boolean areListed(Iterable<Value> values) {
        for (Value value : values) {
            if (!isListed(value)) {
                return false;
            }
        }
        return true;
    }
}
