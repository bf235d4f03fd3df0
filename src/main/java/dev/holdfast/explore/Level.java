package dev.holdfast.explore;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The states at one depth, handed out in chunks to whoever asks; each once. */
final class Level {
    private final Source source;
    private final int words;
    private final long size;
    private final long end;
    /** Units of the source handed out; may run beyond the last. */
    private final AtomicLong taken = new AtomicLong();

    /**
     * @param words the length of a state
     * @param size the number of its states
     * @param end the number of its states and of those above it
     */
    Level(Source source, int words, long size, long end) {
        this.source = source;
        this.words = words;
        this.size = size;
        this.end = end;
    }

    /** Is shown packed states. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Is shown a state.
         *
         * @param states its words, from that place on; they may change once this returns
         * @param kind of the step by which it was found, 0 if that is not told
         */
        void visit(long[] states, int at, int kind);
    }

    /** Where the states of a level are. */
    interface Source {
        /** The number of stretches, each with some states, or none. */
        long units();

        /** How many to hand out at once: few, so that all have something to do, but not so few that handing out takes long. */
        long chunk(int workers);

        void visit(long from, long to, Visitor visitor);
    }

    long size() {
        return size;
    }

    /** The states of this level and those above it. */
    long end() {
        return end;
    }

    /** States not handed out yet, nearly. */
    long left() {
        long units = source.units();
        return units == 0 ? 0 : (long) ((double) size * Math.max(0, units - taken.get()) / units);
    }

    /**
     * Takes states until none is left.
     *
     * @param workers how many share the level
     * @param visitor gets each state as an array of its own
     * @param between run after each chunk
     */
    void share(int workers, Consumer<long[]> visitor, Runnable between) {
        visit(workers, (states, at, kind) -> visitor.accept(Arrays.copyOfRange(states, at, at + words)), between);
    }

    /** The same without an array for each state. */
    void visit(int workers, Visitor visitor, Runnable between) {
        long units = source.units();
        long chunk = source.chunk(workers);
        for (long at = taken.getAndAdd(chunk); at < units; at = taken.getAndAdd(chunk)) {
            source.visit(at, Math.min(at + chunk, units), visitor);
            between.run();
        }
    }
}
