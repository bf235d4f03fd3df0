package dev.holdfast.explore;

import dev.holdfast.layout.Layout;
import dev.holdfast.layout.ValueKeys;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** The states of a visited set, numbered level by level, within a level in value order, and found again by what they are. */
final class NumberedStates {
    private static final int PAGE_BITS = 14;
    private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;
    private static final int MOST = 1 << 30;
    private static final int CHUNK = 1 << 12;
    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;
    private static final VarHandle ENTRY = MethodHandles.arrayElementVarHandle(int[].class);

    private final int words;
    private final int size;
    private final long[][] pages;
    /** By level, from depth 1 on: the number of its first state; at the end, the number of all. */
    private final int[] starts;
    /** Open addressing: number + 1, or 0 where free; at most half full. */
    private final int[] table;

    /**
     * Numbers all states of a search that reached its end.
     *
     * @param done how many are numbered, meanwhile
     */
    NumberedStates(VisitedSet visited, Layout layout, Crew crew, StopSignal stop, AtomicInteger done) {
        if (visited.size() > MOST) {
            throw new OutOfMemoryError("too many states to number them");
        }
        words = layout.words();
        size = (int) visited.size();
        pages = new long[(size >>> PAGE_BITS) + 1][];
        starts = new int[visited.levels() + 1];
        for (int depth = 1; depth <= visited.levels(); depth++) {
            starts[depth] = starts[depth - 1] + (int) visited.level(depth).size();
        }
        fill(visited, crew, stop);
        ValueKeys keys = layout.keys().orElse(null);
        for (int depth = 1; depth <= visited.levels(); depth++) {
            stop.check();
            if (keys == null || starts[depth] - starts[depth - 1] > LONGEST_ARRAY / words) {
                sort(starts[depth - 1], starts[depth], layout, crew);
            } else {
                sort(starts[depth - 1], starts[depth], keys, crew);
            }
            done.set(starts[depth]);
        }
        table = new int[Math.max(16, Integer.highestOneBit(Math.max(1, size)) << 2)];
        AtomicInteger next = new AtomicInteger();
        crew.share(size, worker -> index(next, stop));
    }

    /** Puts each state somewhere among those of its level: to look for one level after the other would take a pass for each. */
    private void fill(VisitedSet visited, Crew crew, StopSignal stop) {
        for (int page = 0; page < pages.length; page++) {
            pages[page] = new long[words << PAGE_BITS];
        }
        AtomicIntegerArray next = new AtomicIntegerArray(starts);
        visited.visit(crew, stop, (depth, state) -> set(next.getAndIncrement(depth - 1), state));
    }

    private void sort(int from, int to, Layout layout, Crew crew) {
        long[][] states = new long[to - from][];
        Arrays.setAll(states, i -> get(from + i));
        if (crew.workers() > 1) {
            Arrays.parallelSort(states, layout::compare);
        } else {
            Arrays.sort(states, layout::compare);
        }
        for (int i = 0; i < states.length; i++) {
            set(from + i, states[i]);
        }
    }

    private void sort(int from, int to, ValueKeys keys, Crew crew) {
        long[] states = new long[(to - from) * words];
        copy(from, to, states, true);
        keys.sort(states, words, crew.workers() > 1);
        copy(from, to, states, false);
    }

    /** Copies states into one array or back. */
    private void copy(int from, int to, long[] states, boolean out) {
        for (int i = from; i < to;) {
            int end = Math.min(to, (i | PAGE_MASK) + 1);
            long[] page = pages[i >>> PAGE_BITS];
            int length = (end - i) * words;
            if (out) {
                System.arraycopy(page, at(i), states, (i - from) * words, length);
            } else {
                System.arraycopy(states, (i - from) * words, page, at(i), length);
            }
            i = end;
        }
    }

    private void set(int number, long[] state) {
        System.arraycopy(state, 0, pages[number >>> PAGE_BITS], at(number), words);
    }

    private int at(int number) {
        return (number & PAGE_MASK) * words;
    }

    private void index(AtomicInteger next, StopSignal stop) {
        for (int from = next.getAndAdd(CHUNK); from < size; from = next.getAndAdd(CHUNK)) {
            stop.check();
            for (int i = from; i < Math.min(size, from + CHUNK); i++) {
                int slot = hash(pages[i >>> PAGE_BITS], at(i)) & (table.length - 1);
                // States are distinct, so that none needs to be compared.
                while (!ENTRY.compareAndSet(table, slot, 0, i + 1)) {
                    slot = (slot + 1) & (table.length - 1);
                }
            }
        }
    }

    private int hash(long[] state, int from) {
        long h = 0x9E3779B97F4A7C15L;
        for (int i = from; i < from + words; i++) {
            h = (h ^ state[i]) * 0xBF58476D1CE4E5B9L;
            h ^= h >>> 31;
        }
        h *= 0x94D049BB133111EBL;
        return (int) (h >>> 32);
    }

    int size() {
        return size;
    }

    int initial() {
        return starts.length == 1 ? 0 : starts[1];
    }

    long[] get(int number) {
        long[] state = new long[words];
        read(number, state);
        return state;
    }

    void read(int number, long[] into) {
        System.arraycopy(pages[number >>> PAGE_BITS], at(number), into, 0, words);
    }

    /**
     * The number of a state, or -1.
     *
     * @param start where its words begin
     */
    int find(long[] states, int start) {
        int slot = hash(states, start) & (table.length - 1);
        for (int entry = table[slot]; entry != 0; entry = table[slot]) {
            int from = at(entry - 1);
            if (isThere(states, start, pages[(entry - 1) >>> PAGE_BITS], from)) {
                return entry - 1;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return -1;
    }

    private boolean isThere(long[] states, int start, long[] page, int from) {
        for (int i = 0; i < words; i++) {
            if (states[start + i] != page[from + i]) {
                return false;
            }
        }
        return true;
    }

    int depth(int number) {
        int low = 0;
        int high = starts.length - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (starts[middle] <= number) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + 1;
    }
}
