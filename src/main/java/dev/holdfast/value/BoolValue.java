package dev.holdfast.value;

/** TRUE or FALSE. */
public final class BoolValue implements Value {
    public static final BoolValue FALSE = new BoolValue(false);
    public static final BoolValue TRUE = new BoolValue(true);

    private final boolean truth;

    private BoolValue(boolean truth) {
        this.truth = truth;
    }

    public static BoolValue of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    public boolean isTrue() {
        return truth;
    }

    @Override
    public Kind kind() {
        return Kind.BOOLEAN;
    }

    @Override
    public Value explicit() {
        return this;
    }

    @Override
    public int compareWithinKind(Value other) {
        return Boolean.compare(truth, ((BoolValue) other).truth);
    }

    @Override
    public int hashCode() {
        return truth ? 1231 : 1237;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return truth ? "TRUE" : "FALSE";
    }
}
