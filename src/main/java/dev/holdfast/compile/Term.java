package dev.holdfast.compile;

import java.util.List;

/**
 * An integer computed from the words of one state, or of a step's two; truths are 0 and 1. Terms are made by {@link Terms},
 * which makes each only once, so equal terms are identical.
 */
final class Term {
    /** What a term does with its parts. */
    enum Operation {
        /** {@code number}. */
        CONSTANT,
        /** {@code low + (word >>> shift & mask)}. */
        FIELD,
        /** The field that lies {@code part * stride} bits higher. */
        FIELD_AT,
        ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO,
        /** Truths. AND and OR evaluate their right part only if it matters. */
        EQUAL, LESS, NOT, AND, OR,
        /** {@code first ? second : third}; evaluates only the one it needs. */
        SELECT,
        /** The second part, after the first has been evaluated too: it may give up. */
        AFTER,
        /** The second part, in which the FIELD at this place is what the first was: see {@link Sharing}. */
        LET,
        /** Has the reference engine warned already of what the island with this {@code number} is about? */
        WARNED,
        /** What the {@link Islands island} with this {@code number} says to the parts; it may give up. */
        ISLAND,
        /** Gives up. */
        GIVE_UP
    }

    /**
     * Where a FIELD lies.
     *
     * @param word index; the words of a step's second state follow those of the first
     * @param stride between neighbours, for FIELD_AT
     */
    record Place(int word, int shift, int width, int low, int stride) {
        static final Place NONE = new Place(0, 0, 0, 0, 0);
    }

    private final int id;
    private final int hash;
    private final Operation operation;
    private final int number;
    private final Place place;
    private final List<Term> parts;
    private final int low;
    private final int high;
    private final boolean mayGiveUp;
    /** A bit for each truth that decides this one, as far as NOT, AND, OR, AFTER and SELECT go; several may share one. */
    private final long deciding;
    /** What evaluating it may cost at most, in terms: itself and its parts, each as often as it is used. */
    private final double work;
    /** No FIELD in it lies in a later word. */
    private final int lastWord;

    /**
     * A term that is in no pool yet.
     *
     * @param id how many were made before it in its pool
     * @param mayGiveUp even where none of its parts does?
     */
    Term(int id, int hash, Operation operation, int number, Place place, List<Term> parts, Range range,
            boolean mayGiveUp) {
        this.id = id;
        this.hash = hash;
        this.operation = operation;
        this.number = number;
        this.place = place;
        this.parts = parts;
        this.low = (int) range.low();
        this.high = (int) range.high();
        boolean may = mayGiveUp;
        long ofParts = 0;
        double sum = 1;
        int last = operation == Operation.FIELD ? place.word() : -1;
        for (int i = 0; i < parts.size(); i++) {
            Term part = parts.get(i);
            may |= part.mayGiveUp;
            ofParts |= part.deciding;
            sum += part.work;
            last = Math.max(last, part.lastWord);
        }
        this.mayGiveUp = may;
        this.work = sum;
        this.lastWord = last;
        this.deciding = switch (operation) {
            case CONSTANT -> 0;
            case NOT, AND, OR, AFTER, SELECT -> ofParts;
            default -> 1L << (id * 0x9E3779B9 >>> 26);
        };
    }

    /** Of a term of this operation and these parts. */
    static int hash(Operation operation, int number, Place place, List<Term> parts) {
        int hash = 31 * number + operation.ordinal();
        if (place != Place.NONE) {
            hash = 31 * hash + (place.word() << 12 ^ place.shift() << 6 ^ place.width());
        }
        for (int i = 0; i < parts.size(); i++) {
            hash = 31 * hash + parts.get(i).id;
        }
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }

    /** Is it of this operation and these parts? */
    boolean is(int hash, Operation operation, int number, Place place, List<Term> parts) {
        if (this.hash != hash || this.operation != operation || this.number != number
                || this.parts.size() != parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (this.parts.get(i) != parts.get(i)) {
                return false;
            }
        }
        return this.place == place || this.place.equals(place);
    }

    double work() {
        return work;
    }

    /** Does it read a field in this word or a later one? */
    boolean readsFrom(int word) {
        return lastWord >= word;
    }

    /** False if nothing that decides this term decides the other. */
    boolean mayShareWith(Term other) {
        return (deciding & other.deciding) != 0;
    }

    int id() {
        return id;
    }

    Operation operation() {
        return operation;
    }

    int number() {
        return number;
    }

    Place place() {
        return place;
    }

    List<Term> parts() {
        return parts;
    }

    Term part(int i) {
        return parts.get(i);
    }

    /** No value is less. */
    int low() {
        return low;
    }

    /** No value is greater. */
    int high() {
        return high;
    }

    /** May its evaluation end without a value? */
    boolean mayGiveUp() {
        return mayGiveUp;
    }

    /** Does its evaluation end without a value whatever the state? That is what a recursion ends with beyond all sequences. */
    boolean givesUp() {
        return operation == Operation.GIVE_UP;
    }

    boolean isConstant() {
        return operation == Operation.CONSTANT;
    }

    boolean isConstant(int value) {
        return operation == Operation.CONSTANT && number == value;
    }

    /** Equal terms are identical; but unlike the JVM's hash this one is the same in each run. */
    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return switch (operation) {
            case CONSTANT -> String.valueOf(number);
            case FIELD, FIELD_AT -> "field" + place + parts;
            default -> operation + parts.toString();
        };
    }
}
