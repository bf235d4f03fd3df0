package dev.holdfast.value;

/** An integer of TLC's range, 32 bits; arithmetic beyond it is a problem, never a wrapped number. */
public final class IntValue implements Value {
    private static final int CACHED_FROM = -128;
    private static final int CACHED_TO = 1023;
    private static final IntValue[] CACHED = new IntValue[CACHED_TO - CACHED_FROM + 1];

    static {
        for (int i = 0; i < CACHED.length; i++) {
            CACHED[i] = new IntValue(CACHED_FROM + i);
        }
    }

    private final int number;

    private IntValue(int number) {
        this.number = number;
    }

    public static IntValue of(int number) {
        return number >= CACHED_FROM && number <= CACHED_TO ? CACHED[number - CACHED_FROM] : new IntValue(number);
    }

    /**
     * The integer of that number.
     *
     * @throws ValueException if it does not fit into 32 bits
     */
    public static IntValue exactly(long number) {
        if (number != (int) number) {
            throw new ValueException(ValueException.Reason.OVERFLOW,
                    "the integer " + number + " lies outside the 32 bits that TLC and Holdfast compute with");
        }
        return of((int) number);
    }

    public int number() {
        return number;
    }

    @Override
    public Kind kind() {
        return Kind.INTEGER;
    }

    @Override
    public Value explicit() {
        return this;
    }

    @Override
    public int compareWithinKind(Value other) {
        return Integer.compare(number, ((IntValue) other).number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IntValue that && that.number == number;
    }

    @Override
    public int hashCode() {
        return number * 0x9E3779B1 + 1;
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
