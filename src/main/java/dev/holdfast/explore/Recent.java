package dev.holdfast.explore;

import dev.holdfast.system.SuccessorBuffer;
import java.util.Arrays;

/**
 * The successors that one worker passed on lately. States found together are expanded together and have successors in common:
 * some come again so soon that a table which the processor's cache holds still knows them. Those need not go to
 * the visited set again.
 *
 * <p>Exact: whole states are compared, so only those of one word that leaves room for an action are looked up. What was
 * forgotten is looked up in the visited set once more, and that is all.
 */
final class Recent {
    private static final int LOG_ENTRIES = 14;
    private static final long SCATTER = 0x9E3779B97F4A7C15L;
    /** No state and action: they never take all bits. */
    private static final long FREE = -1;

    private final int actionBits;
    /** Each a state, and in the lowest bits an action by which it was passed on. */
    private final long[] entries = new long[1 << LOG_ENTRIES];
    private long[] places = new long[0];
    private long[] found = new long[0];
    private long[] known = new long[0];

    private Recent(int actionBits) {
        this.actionBits = actionBits;
        Arrays.fill(entries, FREE);
    }

    private static int bits(int actions) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(actions);
    }

    /** @param widths for each word of a packed state, how many of its lower bits are used */
    static boolean isFor(int[] widths, int actions) {
        return widths.length == 1 && widths[0] + bits(actions) < Long.SIZE;
    }

    static Recent of(int actions) {
        return new Recent(bits(actions));
    }

    /**
     * Takes out those that were passed on lately by the same action or by one before it in Next order: a state is credited to
     * the first action that leads to it, so a successor by an earlier action than before is passed on. In passes without a
     * branch, since what comes again cannot be foretold.
     */
    void drop(SuccessorBuffer successors) {
        int count = successors.count();
        if (places.length < count) {
            places = new long[2 * count];
            found = new long[2 * count];
            known = new long[2 * count];
        }
        locate(successors.states(), successors.origins(), count);
        exchange(count);
        successors.cutTo(keep(successors.states(), successors.origins(), count));
    }

    private void locate(long[] states, int[] origins, int count) {
        long[] at = places;
        long[] entry = found;
        int shift = actionBits;
        for (int i = 0; i < count; i++) {
            at[i] = states[i] * SCATTER >>> Long.SIZE - LOG_ENTRIES;
        }
        for (int i = 0; i < count; i++) {
            entry[i] = states[i] << shift | SuccessorBuffer.actionOf(origins[i]);
        }
    }

    private void exchange(int count) {
        long[] table = entries;
        long[] at = places;
        long[] entry = found;
        long[] before = known;
        for (int i = 0; i < count; i++) {
            int place = (int) at[i] & table.length - 1;
            before[i] = table[place];
            table[place] = entry[i];
        }
    }

    private int keep(long[] states, int[] origins, int count) {
        long[] entry = found;
        long[] before = known;
        int shift = actionBits;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            states[kept] = states[i];
            origins[kept] = origins[i];
            long other = (entry[i] ^ before[i]) >>> shift;
            // The upper bit of one of them is set if the states differ, or the action was a later one.
            kept += (int) ((other | -other | entry[i] - before[i]) >>> 63);
        }
        return kept;
    }
}
