package dev.holdfast.diagnostic;

/** A fault of Holdfast itself, never of its input; the message carries the state or expression it met. */
public final class HoldfastBug extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public HoldfastBug(String message) {
        super(message + " (a fault of Holdfast: please report it with the spec)");
    }

    public HoldfastBug(String message, Throwable cause) {
        super(message + " (a fault of Holdfast: please report it with the spec)", cause);
    }
}
