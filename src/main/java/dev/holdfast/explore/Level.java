package dev.holdfast.explore;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The states at one depth, handed out in chunks to whoever asks; each once. */
final class Level {
    private static final int LARGEST_CHUNK = 128;

    private final Shard[] shards;
    /** The first state of this level in each shard. */
    private final int[] from;
    /** How many states of this level lie in the shards before; one longer than there are shards. */
    private final long[] before;
    /** The states of this level and those above it. */
    private final long end;
    /** States handed out; may run beyond the size. */
    private final AtomicLong taken = new AtomicLong();

    Level(Shard[] shards, int depth) {
        this.shards = shards;
        from = new int[shards.length];
        before = new long[shards.length + 1];
        long states = 0;
        for (int i = 0; i < shards.length; i++) {
            from[i] = shards[i].from(depth);
            int next = shards[i].from(depth + 1);
            before[i + 1] = before[i] + next - from[i];
            states += next;
        }
        end = states;
    }

    long size() {
        return before[shards.length];
    }

    /** The states of this level and those above it. */
    long end() {
        return end;
    }

    /** States not handed out yet. */
    long left() {
        return Math.max(0, size() - taken.get());
    }

    /**
     * Takes states until none is left.
     *
     * @param workers how many share the level
     * @param between run after each chunk
     */
    void share(int workers, Consumer<long[]> visitor, Runnable between) {
        long chunk = Math.clamp(size() / (8L * workers), 1, LARGEST_CHUNK);
        for (long at = taken.getAndAdd(chunk); at < size(); at = taken.getAndAdd(chunk)) {
            visit(at, Math.min(at + chunk, size()), visitor);
            between.run();
        }
    }

    private void visit(long start, long end, Consumer<long[]> visitor) {
        int found = Arrays.binarySearch(before, start);
        // Shards without states share their bound with the next; the last of them is the one that has the state.
        int shard = found >= 0 ? found : -found - 2;
        for (long at = start; at < end; at++) {
            while (before[shard + 1] <= at) {
                shard++;
            }
            visitor.accept(shards[shard].state(from[shard] + (int) (at - before[shard])));
        }
    }
}
