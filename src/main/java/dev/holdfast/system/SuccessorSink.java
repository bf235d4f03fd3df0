package dev.holdfast.system;

/** Receives states as an engine generates them, each as often as it is generated. */
@FunctionalInterface
public interface SuccessorSink {
    /**
     * @param action index of the action in Next order; -1 for an initial state
     * @param state packed; the receiver may keep it
     */
    void accept(int action, long[] state);
}
