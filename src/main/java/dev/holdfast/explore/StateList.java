package dev.holdfast.explore;

import java.util.Arrays;

/** Packed states one after the other, in pages, so that growing copies little. */
final class StateList {
    private static final int PAGE_BITS = 8;
    private static final int PAGE_STATES = 1 << PAGE_BITS;
    private static final int FIRST_STATES = 8;
    private static final long[] GIVEN_UP = {};

    private final int words;
    /** May be shared with other lists. */
    private final SparePages spare;
    private long[][] pages = new long[1][];
    private long size;

    StateList(int words) {
        this(words, sparePages(words));
    }

    private StateList(int words, SparePages spare) {
        this.words = words;
        this.spare = spare;
        pages[0] = new long[FIRST_STATES * words];
    }

    /** Lists that hand their pages on to each other. */
    static StateList[] several(int number, int words, SparePages spare) {
        StateList[] lists = new StateList[number];
        Arrays.setAll(lists, i -> new StateList(words, spare));
        return lists;
    }

    /** Where such lists leave their pages. */
    static SparePages sparePages(int words) {
        return new SparePages(PAGE_STATES * words);
    }

    /** Makes room for some more, at most as many as a page has, so that adding them cannot fail. */
    void reserve(int more) {
        int first = (int) (size >>> PAGE_BITS);
        int last = (int) (size + more - 1 >>> PAGE_BITS);
        if (last == pages.length) {
            pages = Arrays.copyOf(pages, last * 2);
        }
        if (last > first || first > 0) {
            makeWhole(first);
            makeWhole(last);
        } else if (at(size) + more * words > pages[0].length) {
            pages[0] = Arrays.copyOf(pages[0], Math.min(PAGE_STATES * words, at(size) * 2 + more * words));
        }
    }

    private void makeWhole(int page) {
        if (pages[page] == null) {
            pages[page] = spare.take();
        } else if (pages[page].length < PAGE_STATES * words) {
            pages[page] = Arrays.copyOf(pages[page], PAGE_STATES * words);
        }
    }

    /** Adds the state at that place; {@link #reserve} comes first. */
    void add(long[] states, int from) {
        long[] page = pages[(int) (size >>> PAGE_BITS)];
        int at = at(size);
        for (int i = 0; i < words; i++) {
            page[at + i] = states[from + i];
        }
        size++;
    }

    /** Adds as many states, one after the other from the first word on; {@link #reserve} comes first. */
    void addAll(long[] states, int count) {
        int inPage = Math.min(count, PAGE_STATES - (int) (size & (PAGE_STATES - 1)));
        System.arraycopy(states, 0, pages[(int) (size >>> PAGE_BITS)], at(size), inPage * words);
        size += inPage;
        if (inPage < count) {
            System.arraycopy(states, inPage * words, pages[(int) (size >>> PAGE_BITS)], 0, (count - inPage) * words);
            size += count - inPage;
        }
    }

    long size() {
        return size;
    }

    /** The page in which a state lies; {@link #at} tells where. */
    long[] page(long index) {
        return pages[(int) (index >>> PAGE_BITS)];
    }

    int at(long index) {
        return (int) (index & (PAGE_STATES - 1)) * words;
    }

    /** The number of pages with states. */
    int pages() {
        return (int) (size + PAGE_STATES - 1 >>> PAGE_BITS);
    }

    /** Shows the states of a page and lets go of it; only the first stays, since {@link #clear} keeps it. */
    void giveUp(int page, Level.Visitor visitor) {
        int end = (int) Math.min(PAGE_STATES, size - ((long) page << PAGE_BITS)) * words;
        long[] states = pages[page];
        for (int at = 0; at < end; at += words) {
            visitor.visit(states, at);
        }
        if (page > 0) {
            pages[page] = GIVEN_UP;
            spare.give(states);
        }
    }

    void clear() {
        size = 0;
        pages = new long[][]{pages[0]};
    }

    long bytes() {
        long sum = 8L * pages.length;
        for (long[] page : pages) {
            sum += page == null ? 0 : 8L * page.length;
        }
        return sum;
    }
}
