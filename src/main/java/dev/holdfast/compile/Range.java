package dev.holdfast.compile;

/** What a term may be: the numbers from low to high, which may be more than integers of 32 bits hold. */
record Range(long low, long high) {
    static final Range OF_TRUTHS = new Range(0, 1);

    static Range of(Term term) {
        return new Range(term.low(), term.high());
    }

    /** Of one term or the other; what always gives up is nothing. */
    static Range ofEither(Term one, Term other) {
        if (one.givesUp()) {
            return of(other);
        }
        return other.givesUp()
                ? of(one)
                : new Range(Math.min(one.low(), other.low()), Math.max(one.high(), other.high()));
    }

    Range plus(Range other) {
        return new Range(low + other.low, high + other.high);
    }

    Range minus(Range other) {
        return new Range(low - other.high, high - other.low);
    }

    Range times(Range other) {
        long a = low * other.low;
        long b = low * other.high;
        long c = high * other.low;
        long d = high * other.high;
        return new Range(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    /** Of what this is divided by, rounding down: any positive number. */
    Range ofQuotients() {
        long largest = Math.max(Math.abs(low), Math.abs(high));
        return new Range(low < 0 ? -largest : 0, largest);
    }

    /** Of what remains when something is divided by one of these, as far as they are positive. */
    Range ofRemainders() {
        return new Range(0, Math.max(0, high - 1));
    }

    /** Do integers hold all of it? */
    boolean isOfIntegers() {
        return low >= Integer.MIN_VALUE && high <= Integer.MAX_VALUE;
    }

    /** What integers hold of it. */
    Range asIntegers() {
        return new Range(Math.max(low, Integer.MIN_VALUE), Math.min(high, Integer.MAX_VALUE));
    }
}
