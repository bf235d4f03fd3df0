package dev.holdfast.system;

/** Leaves an evaluation or a search whose answer nobody waits for any more: the time is up, or the user wants to go on. */
public final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Cancelled() {
        super("stopped", null, false, false);
    }
}
