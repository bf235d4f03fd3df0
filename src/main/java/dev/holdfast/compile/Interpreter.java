package dev.holdfast.compile;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Names;
import dev.holdfast.system.SuccessorSink;
import dev.holdfast.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What the reference engine does for generated code. It must neither print nor warn: where it would have something new to
 * say, evaluation has no value, so that the whole state is left to it.
 */
public interface Interpreter {

    /**
     * The value of an expression taken out of its place, explicit.
     *
     * @param names what its names stand for
     * @param current values of variables; null for those that it does not read
     * @param next the same in the next state; null if there is none
     * @throws dev.holdfast.diagnostic.SpecException if it has none
     */
    Value value(Expr expr, Names<Value> names, @Nullable Value[] current, @Nullable Value @Nullable [] next);

    /** Has the CHOOSE that stands there nothing new to say, whatever witnesses it has? */
    boolean hasSpokenOf(Span choose);

    /** The successors that one action generates. */
    void successors(long[] state, int action, SuccessorSink sink);

    /** To be run now and then while a model is compiled; leaves that with an exception if it must end. */
    void beat();
}
