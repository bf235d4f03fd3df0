package dev.holdfast.layout;

import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Packed states as numbers that are in value order, and back: sorting numbers is far less work than comparing states. There are
 * some only for layouts whose values fit one number each, field by field.
 *
 * <p>A set is first the number of its elements, then a bit for each that may be in it, 0 if it is: of two sets of one size
 * the one that has the first element in which they differ comes first.
 */
public final class ValueKeys {
    /** No sign bit, so that numbers are in order as they are. */
    private static final int MOST_BITS = 63;

    private final Part[] parts;

    private ValueKeys(List<Part> parts) {
        this.parts = parts.toArray(Part[]::new);
    }

    /** A stretch of the key, the most significant first. */
    private interface Part {
        int width();

        /** What stands in the key, of the state whose words begin there. */
        long of(long[] states, int at);

        /** Puts what stands in the key into a state of which nothing else is there. */
        void put(long number, long[] states, int at);
    }

    private record Scalar(Leaf leaf) implements Part {
        @Override
        public int width() {
            return leaf.width();
        }

        @Override
        public long of(long[] states, int at) {
            return states[at + leaf.word()] >>> leaf.shift() & leaf.mask();
        }

        @Override
        public void put(long number, long[] states, int at) {
            states[at + leaf.word()] |= number << leaf.shift();
        }
    }

    /** An atom: its place among all in value order. */
    private record Ranked(Leaf leaf, int width, int[] ranks, int[] atRank) implements Part {
        @Override
        public long of(long[] states, int at) {
            return ranks[(int) (states[at + leaf.word()] >>> leaf.shift() & leaf.mask()) + leaf.low()];
        }

        @Override
        public void put(long number, long[] states, int at) {
            states[at + leaf.word()] |= (long) (atRank[(int) number] - leaf.low()) << leaf.shift();
        }
    }

    private record Size(List<Leaf> bits, int width) implements Part {
        @Override
        public long of(long[] states, int at) {
            long size = 0;
            for (Leaf bit : bits) {
                size += states[at + bit.word()] >>> bit.shift() & 1;
            }
            return size;
        }

        @Override
        public void put(long number, long[] states, int at) {
            // The bits tell.
        }
    }

    private record Absence(Leaf bit) implements Part {
        @Override
        public int width() {
            return 1;
        }

        @Override
        public long of(long[] states, int at) {
            return ~(states[at + bit.word()] >>> bit.shift()) & 1;
        }

        @Override
        public void put(long number, long[] states, int at) {
            states[at + bit.word()] |= (number ^ 1) << bit.shift();
        }
    }

    /** Those of a layout; nothing if some value has no such number or all together have too many bits. */
    static Optional<ValueKeys> of(List<Slot> slots, Atoms atoms) {
        List<Part> parts = new ArrayList<>();
        for (Slot slot : slots) {
            if (!add(slot, atoms, parts)) {
                return Optional.empty();
            }
        }
        return parts.stream().mapToInt(Part::width).sum() > MOST_BITS
                ? Optional.empty()
                : Optional.of(new ValueKeys(parts));
    }

    private static boolean add(Slot slot, Atoms atoms, List<Part> parts) {
        return switch (slot) {
            case Slot.Truth s -> parts.add(new Scalar(s.leaf()));
            case Slot.Number s -> parts.add(new Scalar(s.leaf()));
            case Slot.Atom s -> parts.add(ranked(s.leaf(), atoms.values()));
            case Slot.Mapping s -> s.ranges().stream().allMatch(range -> add(range, atoms, parts));
            case Slot.Subset s -> {
                parts.add(new Size(s.bits(), Leaf.widthFor(0, s.bits().size())));
                s.bits().forEach(bit -> parts.add(new Absence(bit)));
                yield s.bits().stream().allMatch(bit -> bit.width() == 1);
            }
            case Slot.OneOf s -> false;
            case Slot.Interned s -> false;
        };
    }

    private static Part ranked(Leaf leaf, List<? extends Value> atoms) {
        int[] atRank = IntStream.range(0, atoms.size()).boxed()
                .sorted(Comparator.<Integer, Value>comparing(atoms::get)).mapToInt(Integer::intValue).toArray();
        int[] ranks = new int[atRank.length];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[atRank[rank]] = rank;
        }
        return new Ranked(leaf, Leaf.widthFor(0, Math.max(0, atRank.length - 1)), ranks, atRank);
    }

    /**
     * Sorts states that follow each other in an array.
     *
     * @param words of each
     * @param parallel by all processors there are
     */
    public void sort(long[] states, int words, boolean parallel) {
        long[] keys = new long[states.length / words];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(states, i * words);
        }
        if (parallel) {
            Arrays.parallelSort(keys);
        } else {
            Arrays.sort(keys);
        }
        Arrays.fill(states, 0);
        for (int i = 0; i < keys.length; i++) {
            restore(keys[i], states, i * words);
        }
    }

    private long key(long[] states, int at) {
        long key = 0;
        for (Part part : parts) {
            key = key << part.width() | part.of(states, at);
        }
        return key;
    }

    private void restore(long key, long[] states, int at) {
        long left = key;
        for (int i = parts.length - 1; i >= 0; i--) {
            int width = parts[i].width();
            parts[i].put(left & (1L << width) - 1, states, at);
            left >>>= width;
        }
    }
}
