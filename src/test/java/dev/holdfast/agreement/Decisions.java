package dev.holdfast.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * The random choices behind one case, written down so that it can be made again and made smaller: with fewer or lesser
 * numbers the case becomes simpler.
 */
final class Decisions implements RandomGenerator {
    private final Random random;
    private final boolean replaying;
    private final List<Integer> given;
    private final List<Integer> taken = new ArrayList<>();

    private Decisions(Random random, boolean replaying, List<Integer> given) {
        this.random = random;
        this.replaying = replaying;
        this.given = given;
    }

    static Decisions of(long seed) {
        return new Decisions(new Random(seed), false, List.of());
    }

    /** The same again; 0 beyond the end. */
    static Decisions replayed(List<Integer> choices) {
        return new Decisions(new Random(0), true, choices);
    }

    List<Integer> taken() {
        return List.copyOf(taken);
    }

    @Override
    public int nextInt(int bound) {
        int position = taken.size();
        int replayed = position < given.size() ? Math.floorMod(given.get(position), bound) : 0;
        int choice = replaying ? replayed : random.nextInt(bound);
        taken.add(choice);
        return choice;
    }

    @Override
    public boolean nextBoolean() {
        return nextInt(2) == 1;
    }

    @Override
    public long nextLong() {
        return nextInt(Integer.MAX_VALUE);
    }
}
