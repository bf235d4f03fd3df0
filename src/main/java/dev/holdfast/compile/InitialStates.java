package dev.holdfast.compile;

import dev.holdfast.system.SuccessorSink;
import dev.holdfast.system.TransitionSystem;

/**
 * The initial states of an {@link InitialProduct}, by generated code as far as that goes. The reference engine finds the same
 * ones in the same order, so where the code gives up, that takes over behind those that were shown.
 */
final class InitialStates {
    /** So many candidates are tried between two looks at whether to stop. */
    private static final int BETWEEN_BEATS = 1 << 10;

    private final InitialProduct product;
    private final Kernel kernel;
    private final int test;
    private final Interpreter interpreter;
    private final TransitionSystem reference;

    /**
     * @param test index of the predicate that says which candidates are initial states
     * @param interpreter is asked whether to stop
     */
    InitialStates(InitialProduct product, Kernel kernel, int test, Interpreter interpreter,
            TransitionSystem reference) {
        this.product = product;
        this.kernel = kernel;
        this.test = test;
        this.interpreter = interpreter;
        this.reference = reference;
    }

    void show(SuccessorSink sink) {
        Run run = new Run(sink);
        if (!product.forEach(reference.layout().words(), run::tryOne)) {
            reference.initialStates(new Behind(run.shown, sink)::accept);
        }
    }

    private final class Run {
        private final SuccessorSink sink;
        private int tried;
        private long shown;

        Run(SuccessorSink sink) {
            this.sink = sink;
        }

        /** False where the code gives up. */
        boolean tryOne(long[] candidate) {
            if (++tried % BETWEEN_BEATS == 0) {
                interpreter.beat();
            }
            boolean isInitial;
            try {
                isInitial = kernel.holds(test, candidate);
            } catch (Unsettled | ArithmeticException e) {
                return false;
            }
            if (isInitial) {
                shown++;
                sink.accept(-1, candidate.clone());
            }
            return true;
        }
    }

    /** Passes on what comes behind the first ones. */
    private static final class Behind {
        private final SuccessorSink sink;
        private long left;

        Behind(long left, SuccessorSink sink) {
            this.left = left;
            this.sink = sink;
        }

        void accept(int action, long[] state) {
            if (left > 0) {
                left--;
            } else {
                sink.accept(action, state);
            }
        }
    }
}
