package dev.holdfast.agreement;

import dev.holdfast.compile.Interpreter;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Names;
import dev.holdfast.system.SuccessorSink;
import dev.holdfast.value.Value;
import org.jspecify.annotations.Nullable;

/** The interpreter as generated code asks it. */
record Questions(InterpretedSystem system) implements Interpreter {
    @Override
    public Value value(Expr expr, Names<Value> names, @Nullable Value[] current,
            @Nullable Value @Nullable [] next) {
        return system.value(expr, names, current, next);
    }

    @Override
    public void beat() {}

    @Override
    public boolean hasSpokenOf(Span choose) {
        return system.hasSpokenOf(choose);
    }

    @Override
    public void successors(long[] state, int action, SuccessorSink sink) {
        system.successors(state, action, sink);
    }
}
