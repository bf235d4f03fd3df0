import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The limit: Pinning.tla written by hand for the JVM, with everything that a compiler could know and more. A state is one
 * {@code long} and its own exact key; a successor is a mask and an addition away; the visited set is one open-addressing
 * table of its final size, probed in batches so that the cache misses overlap.
 *
 * <p>It has no traces, no coverage, no second property: it is there to be chased, not used.
 *
 * <p>Arguments: threads, binary logarithm of the table's length. System properties: pages, nodes, frames, refs.
 */
public final class Limit {
    private static final int PAGES = Integer.getInteger("pages");
    private static final int NODES = Integer.getInteger("nodes");
    private static final int FRAMES = Integer.getInteger("frames");
    private static final int MAX_REFS = Integer.getInteger("refs");
    private static final boolean SHARED = Integer.getInteger("threads") > 1;

    // One page: pte 2 bits, spte 1, refs 3, pinned 1, phase 3, node 2, content 2; from the lowest.
    private static final int PAGE_BITS = 14;
    private static final int NONE = 0;
    private static final int PRESENT = 1;
    private static final int PROTNONE = 2;
    private static final int MIGRATION = 3;
    private static final int SPTE = 2;
    private static final int REFS = 3;
    private static final int PINNED = 6;
    private static final int PHASE = 7;
    private static final int NODE = 10;
    private static final int CONTENT = 12;
    private static final int IDLE = 0;
    private static final int ISOLATED = 1;
    private static final int ZAPPING = 2;
    private static final int UNMAPPED = 3;
    private static final int MOVED = 4;

    /** Set in every stored state, so that none is 0, which marks a free slot. */
    private static final long STORED = 1L << 63;
    private static final int BATCH = 64;
    private static final int CHUNK = 256;
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(long[].class);

    private final long[] table;
    private final int shift;
    private final int threads;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicLong distinct = new AtomicLong();
    private final AtomicLong generated = new AtomicLong();
    private long[][] frontier = {};
    private int[] lengths = {};
    private long[] starts = {0};
    private int depth;

    private Limit(int threads, int logLength) {
        this.threads = threads;
        table = new long[1 << logLength];
        shift = 64 - logLength;
    }

    public static void main(String[] args) throws InterruptedException {
        int threads = Integer.getInteger("threads");
        if (MAX_REFS > 7 || NODES > 3 || PAGES * PAGE_BITS > 63) {
            throw new IllegalArgumentException("the state does not fit a word");
        }
        long begun = System.nanoTime();
        Limit limit = new Limit(threads, Integer.getInteger("log"));
        limit.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("distinct %d generated %d depth %d seconds %.3f%n", limit.distinct.get(),
                limit.generated.get(), limit.depth, seconds);
    }

    private void run() throws InterruptedException {
        Worker[] workers = new Worker[threads];
        for (int i = 0; i < threads; i++) {
            workers[i] = new Worker();
        }
        workers[0].offer(0);
        workers[0].flush();
        collect(workers);
        CyclicBarrier barrier = new CyclicBarrier(threads, () -> collect(workers));
        List<Thread> running = new ArrayList<>();
        for (Worker worker : workers) {
            running.add(Thread.ofPlatform().start(() -> worker.work(barrier)));
        }
        for (Thread thread : running) {
            thread.join();
        }
        for (Worker worker : workers) {
            generated.addAndGet(worker.generated);
        }
    }

    /** Between two levels, in one thread: what the workers found becomes the frontier. */
    private void collect(Worker[] workers) {
        long[][] found = new long[workers.length][];
        int[] counts = new int[workers.length];
        long[] from = new long[workers.length + 1];
        for (int i = 0; i < workers.length; i++) {
            found[i] = workers[i].found;
            counts[i] = workers[i].count;
            from[i + 1] = from[i] + counts[i];
            workers[i].found = i < frontier.length ? frontier[i] : new long[1 << 12];
            workers[i].count = 0;
        }
        frontier = found;
        lengths = counts;
        starts = from;
        taken.set(0);
        distinct.addAndGet(from[workers.length]);
        depth += from[workers.length] > 0 ? 1 : 0;
    }

    private final class Worker {
        private final long[] batch = new long[BATCH];
        private final int[] slots = new int[BATCH];
        private final long[] seen = new long[BATCH];
        private int pending;
        private long[] found = new long[1 << 12];
        private int count;
        private long generated;

        void work(CyclicBarrier barrier) {
            try {
                while (starts[threads] > 0) {
                    expandLevel();
                    barrier.await();
                }
            } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
        }

        private void expandLevel() {
            long size = starts[threads];
            for (long at = taken.getAndAdd(CHUNK); at < size; at = taken.getAndAdd(CHUNK)) {
                long end = Math.min(size, at + CHUNK);
                int part = 0;
                for (long i = at; i < end; i++) {
                    while (i >= starts[part + 1]) {
                        part++;
                    }
                    expand(frontier[part][(int) (i - starts[part])]);
                }
            }
            flush();
        }

        private void expand(long state) {
            boolean zapping = false;
            for (int g = 0; g < PAGES; g++) {
                zapping |= (state >>> g * PAGE_BITS + PHASE & 7) == ZAPPING;
            }
            for (int g = 0; g < PAGES; g++) {
                expandPage(state, g * PAGE_BITS, zapping);
            }
        }

        private void expandPage(long state, int at, boolean zapping) {
            int page = (int) (state >>> at) & (1 << PAGE_BITS) - 1;
            int pte = page & 3;
            if (pte == NONE) {
                for (int n = 1; n <= NODES; n++) {
                    if (hasRoom(state, n)) {
                        offer(state + ((long) (PRESENT | n << NODE) << at)); // HostFault
                    }
                }
                return;
            }
            int spte = page >>> SPTE & 1;
            int refs = page >>> REFS & 7;
            int pinned = page >>> PINNED & 1;
            int phase = page >>> PHASE & 7;
            if (refs > 0) {
                offer(state - (1L << at + REFS)); // DropRef
            }
            if (pte == PRESENT) {
                if (refs < MAX_REFS) {
                    offer(state + (1L << at + REFS)); // TakeRef
                }
                offer((state & ~(1L << at + SPTE)) + ((long) (PROTNONE - PRESENT) << at)); // NumaScan
                if (pinned == 0) {
                    offer(state + (1L << at + PINNED)); // Pin
                } else if (spte == 0 && !zapping) {
                    offer(state + (1L << at + SPTE)); // Install
                }
            } else if (pte == PROTNONE) {
                offer(state - ((long) (PROTNONE - PRESENT) << at)); // HostTouch
            }
            if (spte != 0) {
                offer(state & ~(3L << at + CONTENT) | (long) (page >>> NODE & 3) << at + CONTENT); // GuestWrite
            }
            if (pinned != 0) {
                offer(state & ~((1L << SPTE | 1L << PINNED | 3L << CONTENT) << at)); // Release
            }
            switch (phase) {
                case IDLE -> {
                    offer(state + (1L << at + PHASE)); // Isolate: an idle page with a PTE other than none is mapped
                    if (refs == 0 && pinned == 0) {
                        offer(state & ~((3L | 3L << NODE) << at)); // Reclaim
                    }
                }
                case ISOLATED -> offer((state & ~(1L << at + SPTE)) + (1L << at + PHASE)); // NotifyStart
                case ZAPPING -> offer((state | (long) MIGRATION << at) + (1L << at + PHASE)); // Unmap
                default -> {
                    offer(state & ~((3L | 7L << PHASE) << at) | (long) PRESENT << at); // Remap
                    if (phase == UNMAPPED && refs == 0 && pinned == 0) {
                        move(state, at, page >>> NODE & 3);
                    }
                }
            }
        }

        private void move(long state, int at, int node) {
            for (int n = 1; n <= NODES; n++) {
                if (n != node && hasRoom(state, n)) {
                    long rest = state & ~((3L << NODE | 7L << PHASE) << at);
                    offer(rest | (long) (n << NODE | MOVED << PHASE) << at); // Move
                }
            }
        }

        private static boolean hasRoom(long state, int n) {
            int used = 0;
            for (int g = 0; g < PAGES; g++) {
                used += (state >>> g * PAGE_BITS + NODE & 3) == n ? 1 : 0;
            }
            return used < FRAMES;
        }

        void offer(long state) {
            batch[pending++] = state;
            if (pending == BATCH) {
                flush();
            }
        }

        /** First all loads, whose misses overlap, then all comparisons. */
        void flush() {
            int n = pending;
            for (int i = 0; i < n; i++) {
                int slot = (int) (hash(batch[i]) >>> shift);
                slots[i] = slot;
                seen[i] = SHARED ? (long) SLOT.getOpaque(table, slot) : table[slot];
            }
            for (int i = 0; i < n; i++) {
                long key = batch[i] | STORED;
                if (seen[i] != key) {
                    insert(key, slots[i]);
                }
            }
            generated += n;
            pending = 0;
        }

        private void insert(long key, int from) {
            int mask = table.length - 1;
            int slot = from;
            while (true) {
                long entry = SHARED ? (long) SLOT.getOpaque(table, slot) : table[slot];
                if (entry == 0) {
                    if (!SHARED) {
                        table[slot] = key;
                    } else if (!SLOT.compareAndSet(table, slot, 0L, key)) {
                        continue;
                    }
                    keep(key ^ STORED);
                    return;
                }
                if (entry == key) {
                    return;
                }
                slot = slot + 1 & mask;
            }
        }

        private void keep(long state) {
            if (!contentInPlace(state)) {
                throw new IllegalStateException("violated: ContentInPlace in " + Long.toBinaryString(state));
            }
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = state;
        }

        private static boolean contentInPlace(long state) {
            for (int g = 0; g < PAGES; g++) {
                long content = state >>> g * PAGE_BITS + CONTENT & 3;
                if (content != 0 && content != (state >>> g * PAGE_BITS + NODE & 3)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static long hash(long state) {
        long h = state * 0x9E3779B97F4A7C15L;
        return (h ^ h >>> 32) * 0xBF58476D1CE4E5B9L;
    }
}
