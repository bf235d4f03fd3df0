package dev.holdfast.explore;

import java.util.Arrays;

/** Packed states one after the other, each with the kind of step by which it was found, in pages, so that growing copies little. */
final class StateList {
    private static final int PAGE_BITS = 8;
    private static final int PAGE_STATES = 1 << PAGE_BITS;
    private static final int FIRST_STATES = 8;
    private static final long[] GIVEN_UP = {};

    private final int words;
    /** May be shared with other lists. */
    private final SparePages spare;
    private long[][] pages = new long[1][];
    /** By page. */
    private byte[][] kinds = new byte[1][];
    private final byte[] kindsGivenUp = {};
    private long size;

    StateList(int words) {
        this(words, sparePages(words));
    }

    private StateList(int words, SparePages spare) {
        this.words = words;
        this.spare = spare;
        pages[0] = new long[FIRST_STATES * words];
        kinds[0] = new byte[PAGE_STATES];
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
            kinds = Arrays.copyOf(kinds, last * 2);
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
            kinds[page] = new byte[PAGE_STATES];
        } else if (pages[page].length < PAGE_STATES * words) {
            pages[page] = Arrays.copyOf(pages[page], PAGE_STATES * words);
        }
    }

    /** Adds the state at that place; {@link #reserve} comes first. */
    void add(long[] states, int from, int kind) {
        int number = (int) (size >>> PAGE_BITS);
        long[] page = pages[number];
        kinds[number][(int) size & PAGE_STATES - 1] = (byte) kind;
        int at = at(size);
        for (int i = 0; i < words; i++) {
            page[at + i] = states[from + i];
        }
        size++;
    }

    /** Adds as many states, one after the other from the first word on; {@link #reserve} comes first. */
    void addAll(long[] states, byte[] foundBy, int count) {
        int inPage = Math.min(count, PAGE_STATES - (int) (size & (PAGE_STATES - 1)));
        copy(states, foundBy, 0, inPage);
        if (inPage < count) {
            copy(states, foundBy, inPage, count - inPage);
        }
    }

    private void copy(long[] states, byte[] foundBy, int from, int count) {
        int page = (int) (size >>> PAGE_BITS);
        System.arraycopy(states, from * words, pages[page], at(size), count * words);
        System.arraycopy(foundBy, from, kinds[page], (int) size & PAGE_STATES - 1, count);
        size += count;
    }

    long size() {
        return size;
    }

    /** The page in which a state lies; {@link #at} tells where. */
    long[] page(long index) {
        return pages[(int) (index >>> PAGE_BITS)];
    }

    /** By which kind of step a state was found. */
    int kind(long index) {
        return kinds[(int) (index >>> PAGE_BITS)][(int) index & PAGE_STATES - 1];
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
        byte[] foundBy = kinds[page];
        for (int at = 0, index = 0; at < end; at += words, index++) {
            visitor.visit(states, at, foundBy[index]);
        }
        if (page > 0) {
            pages[page] = GIVEN_UP;
            kinds[page] = kindsGivenUp;
            spare.give(states);
        }
    }

    void clear() {
        size = 0;
        pages = new long[][]{pages[0]};
        kinds = new byte[][]{kinds[0]};
    }

    long bytes() {
        long sum = 16L * pages.length;
        for (int i = 0; i < pages.length; i++) {
            sum += pages[i] == null ? 0 : 8L * pages[i].length + kinds[i].length;
        }
        return sum;
    }
}
