package dev.holdfast.explore;

import java.util.Arrays;

/**
 * The completed levels. The last one is at hand as lists, one for each worker; narrow ones above it are kept as a list; the
 * states of any other are found by going through the tables, which takes time in proportion to all states. There are few
 * such levels, and a graph of a million levels with one state each is listed whole.
 */
final class Levels {
    /** A level that is no larger than this part of all states so far is kept. */
    private static final int NARROW = 512;
    /** A level of so many states is kept in any case. */
    private static final int FEW = 1024;
    private static final long NOT_KEPT = -1;

    private final Shard[] shards;
    private final int words;
    private final StateList kept;
    private final SparePages spare;
    /** By depth: the number of states to that depth; the first {@link #count} and a zero before them are in use. */
    private long[] ends = new long[8];
    /** By depth: where its states are among those kept. */
    private long[] places = new long[8];
    private int count;
    /** The states of the last level, by the worker that found them. */
    private StateList[] last;
    /** Those of the level that is being filled. */
    private StateList[] filling;
    /** Are the lists of the last level given up page by page? */
    private boolean used;

    Levels(Shard[] shards, int words, int workers) {
        this.shards = shards;
        this.words = words;
        kept = new StateList(words);
        spare = StateList.sparePages(words);
        last = StateList.several(workers, words, spare);
        filling = StateList.several(workers, words, spare);
    }

    /**
     * Where a worker puts the new states that it finds in the level that is being filled: one after the other, so that
     * states which were found together are expanded together, and what they have in common is met while it is at hand.
     */
    StateList filling(int worker) {
        return filling[worker];
    }

    int count() {
        return count;
    }

    /** Completes the level that the shards were filling. */
    void end(long[] newByAction) {
        if (count + 2 >= ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
            places = Arrays.copyOf(places, ends.length);
        }
        if (count > 0 && isKept(count)) {
            keep();
        }
        used = false;
        count++;
        long size = 0;
        for (Shard shard : shards) {
            shard.endLevel(newByAction);
        }
        StateList[] filled = filling;
        filling = last;
        last = filled;
        for (int i = 0; i < last.length; i++) {
            filling[i].clear();
            size += last[i].size();
        }
        ends[count] = ends[count - 1] + size;
        places[count] = NOT_KEPT;
    }

    /** Is a level narrow enough to be kept as a list once it is the last no more? */
    private boolean isKept(int depth) {
        return ends[depth] - ends[depth - 1] <= Math.max(FEW, ends[depth] / NARROW);
    }

    private void keep() {
        places[count] = kept.size();
        for (StateList list : last) {
            for (long i = 0; i < list.size(); i++) {
                kept.reserve(1);
                kept.add(list.page(i), list.at(i), list.kind(i));
            }
        }
    }

    /**
     * The last level, for expanding it: if it will not be kept, its lists are given up page by page, as the next level needs
     * the room. From then on its states are found by going through the tables.
     */
    Level use() {
        if (isKept(count)) {
            return level(count);
        }
        used = true;
        long size = ends[count] - ends[count - 1];
        return new Level(new Paged(last), words, size, ends[count]);
    }

    /** A completed level. */
    Level level(int depth) {
        if (depth < 1 || depth > count) {
            return new Level(new Listed(new StateList[0], 0, 0), words, 0, ends[Math.clamp(depth, 0, count)]);
        }
        long size = ends[depth] - ends[depth - 1];
        return new Level(source(depth, size), words, size, ends[depth]);
    }

    private Level.Source source(int depth, long size) {
        if (depth == count && !used) {
            return new Listed(last, 0, size);
        }
        return places[depth] == NOT_KEPT
                ? new Scanned(shards, depth)
                : new Listed(new StateList[]{kept}, places[depth], size);
    }

    long bytes() {
        long sum = 8L * (ends.length + places.length) + kept.bytes() + spare.bytes();
        for (int i = 0; i < last.length; i++) {
            sum += last[i].bytes() + filling[i].bytes();
        }
        return sum;
    }

    /** States in lists; one unit each. */
    private static final class Listed implements Level.Source {
        private static final int LARGEST_CHUNK = 128;

        private final StateList[] lists;
        private final long first;
        private final long size;
        /** How many states the lists before have; one longer than there are lists. */
        private final long[] before;

        /** @param first of the first list */
        Listed(StateList[] lists, long first, long size) {
            this.lists = lists.clone();
            this.first = first;
            this.size = size;
            before = new long[lists.length + 1];
            for (int i = 0; i < lists.length; i++) {
                before[i + 1] = before[i] + lists[i].size();
            }
        }

        @Override
        public long units() {
            return size;
        }

        @Override
        public long chunk(int workers) {
            return Math.clamp(size / (8L * workers), 1, LARGEST_CHUNK);
        }

        @Override
        public void visit(long from, long to, Level.Visitor visitor) {
            int list = 0;
            for (long at = first + from; at < first + to; at++) {
                while (before[list + 1] <= at) {
                    list++;
                }
                long index = at - before[list];
                visitor.visit(lists[list].page(index), lists[list].at(index), lists[list].kind(index));
            }
        }
    }

    /** Lists that are given up as they are visited; one unit for each page, so that nobody else visits the rest of it. */
    private static final class Paged implements Level.Source {
        private final StateList[] lists;
        /** How many pages the lists before have; one longer than there are lists. */
        private final int[] before;

        Paged(StateList[] lists) {
            this.lists = lists.clone();
            before = new int[lists.length + 1];
            for (int i = 0; i < lists.length; i++) {
                before[i + 1] = before[i] + lists[i].pages();
            }
        }

        @Override
        public long units() {
            return before[lists.length];
        }

        @Override
        public long chunk(int workers) {
            return 1;
        }

        @Override
        public void visit(long from, long to, Level.Visitor visitor) {
            int list = 0;
            for (int page = (int) from; page < to; page++) {
                while (before[list + 1] <= page) {
                    list++;
                }
                lists[list].giveUp(page - before[list], visitor);
            }
        }
    }

    /** States in tables; one unit for each slot. */
    private static final class Scanned implements Level.Source {
        private static final int SLOTS_AT_ONCE = 1 << 12;

        private final Shard[] shards;
        private final int depth;
        /** How many slots the shards before have; one longer than there are shards. */
        private final long[] before;

        Scanned(Shard[] shards, int depth) {
            this.shards = shards;
            this.depth = depth;
            before = new long[shards.length + 1];
            for (int i = 0; i < shards.length; i++) {
                before[i + 1] = before[i] + shards[i].slots();
            }
        }

        @Override
        public long units() {
            return before[shards.length];
        }

        @Override
        public long chunk(int workers) {
            return SLOTS_AT_ONCE;
        }

        @Override
        public void visit(long from, long to, Level.Visitor visitor) {
            for (int i = 0; i < shards.length; i++) {
                if (before[i] < to && before[i + 1] > from) {
                    shards[i].scan(depth, (int) (Math.max(from, before[i]) - before[i]),
                            (int) (Math.min(to, before[i + 1]) - before[i]), visitor);
                }
            }
        }
    }
}
