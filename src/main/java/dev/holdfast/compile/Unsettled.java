package dev.holdfast.compile;

/** Generated code found no value, or one that does not fit its slot; the reference engine settles what it is. Public for that code only. */
public final class Unsettled extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final Unsettled INSTANCE = new Unsettled();

    private Unsettled() {
        super("", null, false, false);
    }

    /** Called by generated code; never returns. */
    public static int giveUp() {
        throw INSTANCE;
    }
}
