package dev.holdfast.interpret;

import dev.holdfast.ir.Expr;
import dev.holdfast.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An argument or a LET definition that is evaluated where it is used, because there the states may be others than where
 * it was passed. The last value is kept together with what it was read from, and given again while that is unchanged.
 *
 * <p>Belongs to one thread.
 */
final class Thunk {
    private final Expr expr;
    private final Environment environment;

    private @Nullable Value value;
    /** The frame in which the value was found; it matters only if the value was read from states. */
    private @Nullable Frame frame;
    private boolean readCurrent;
    private boolean readNext;
    private int currentVersion;
    private int nextVersion;

    Thunk(Expr expr, Environment environment) {
        this.expr = expr;
        this.environment = environment;
    }

    Expr expr() {
        return expr;
    }

    Environment environment() {
        return environment;
    }

    Value force(Evaluator evaluator, Frame in) {
        Value known = value;
        if (known != null && isValidIn(in)) {
            in.note(readCurrent, readNext);
            return known;
        }
        boolean outerCurrent = in.hasReadCurrent();
        boolean outerNext = in.hasReadNext();
        in.forgetReads();
        try {
            Value found = evaluator.evaluate(expr, environment, in);
            value = found;
            frame = in;
            readCurrent = in.hasReadCurrent();
            readNext = in.hasReadNext();
            currentVersion = in.currentVersion();
            nextVersion = in.nextVersion();
            return found;
        } finally {
            in.note(outerCurrent, outerNext);
        }
    }

    private boolean isValidIn(Frame in) {
        if (!readCurrent && !readNext) {
            return true;
        }
        return frame == in && (!readCurrent || currentVersion == in.currentVersion())
                && (!readNext || nextVersion == in.nextVersion());
    }
}
