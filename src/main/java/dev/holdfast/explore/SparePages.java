package dev.holdfast.explore;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Pages that lists gave up, for those that are being filled meanwhile: they are in the cache, and fresh memory would first
 * have to be cleared. A few only; more come and go about as fast. For all workers.
 */
final class SparePages {
    private static final int MOST = 8;

    private final int length;
    private final Deque<long[]> pages = new ArrayDeque<>();

    /** @param length of a page, in words */
    SparePages(int length) {
        this.length = length;
    }

    /** A page with whatever was in it. */
    synchronized long[] take() {
        return pages.isEmpty() ? new long[length] : pages.pop();
    }

    synchronized void give(long[] page) {
        if (page.length == length && pages.size() < MOST) {
            pages.push(page);
        }
    }

    synchronized long bytes() {
        return 8L * length * pages.size();
    }
}
