package dev.holdfast.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The coarsest divergence-blind stuttering bisimulation, which on steps that show events is branching bisimulation (De
 * Nicola and Vaandrager, Three logics for branching bisimulation, 1995; Groote and Vaandrager 1990 gave the first, Groote,
 * Jansen, Keiren and Wijs 2017 the asymptotically fastest algorithm for it). Two states in one block can show the same, now
 * and in all that may come.
 *
 * <p>Found by signatures (Blom and Orzan 2003): the signature of a state is what it can show next, and into which block,
 * after silent steps inside its own block; states of one block with unlike signatures are parted until none are left. Silent
 * cycles are merged first, so that the signatures can be made in one pass. A round is linear in steps; there are at most as
 * many rounds as blocks, in practice a few dozen.
 */
final class StutteringQuotient {
    /** States of one block and one signature. */
    private record Class(int block, long[] signature) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Class that && block == that.block && Arrays.equals(signature, that.signature);
        }

        @Override
        public int hashCode() {
            return 31 * block + Arrays.hashCode(signature);
        }
    }

    private final Runnable pulse;
    private final SilentCycles cycles;
    /** Of the components of silent cycles. */
    private final ObservedSteps graph;
    /** By component. */
    private int[] block;
    private int blocks = 1;
    /** By component, as of the last round; equal ones are one object. */
    private final long[][] signatures;

    /** By round, if they are kept: the blocks after it, by component. */
    private final List<int[]> rounds = new ArrayList<>();

    /** @param pulse run for each state, which may leave with an exception */
    StutteringQuotient(ObservedSteps steps, Runnable pulse) {
        this(steps, false, pulse);
    }

    /** One that can tell which round has parted two states. */
    static StutteringQuotient rememberingRounds(ObservedSteps steps, Runnable pulse) {
        return new StutteringQuotient(steps, true, pulse);
    }

    private StutteringQuotient(ObservedSteps steps, boolean remembers, Runnable pulse) {
        this.pulse = pulse;
        cycles = new SilentCycles(steps, pulse);
        graph = cycles.steps();
        block = new int[graph.states()];
        signatures = new long[graph.states()][];
        int before;
        do {
            if (remembers) {
                rounds.add(block);
            }
            before = blocks;
            part();
        } while (blocks != before);
    }

    private void part() {
        Map<Class, Integer> numbers = new HashMap<>();
        List<long[]> shared = new ArrayList<>();
        int[] next = new int[block.length];
        StepSet signature = new StepSet();
        for (int state = 0; state < block.length; state++) {
            pulse.run();
            sign(state, signature);
            Class found = new Class(block[state], signature.sorted());
            Integer number = numbers.putIfAbsent(found, numbers.size());
            if (number == null) {
                number = shared.size();
                shared.add(found.signature());
            }
            next[state] = number;
            signatures[state] = shared.get(number);
        }
        block = next;
        blocks = numbers.size();
    }

    /** A silent step leads to a smaller number, whose signature of this round is known. */
    private void sign(int state, StepSet signature) {
        signature.clear();
        for (int i = graph.starts()[state]; i < graph.starts()[state + 1]; i++) {
            int target = graph.targets()[i];
            if (graph.events()[i] == ObservedSteps.SILENT && block[target] == block[state]) {
                signature.addAll(signatures[target]);
            } else {
                signature.add(graph.events()[i], block[target]);
            }
        }
    }

    int block(int state) {
        return block[cycles.component(state)];
    }

    /** The block in which a state was after a round; after round 0 all are in one. */
    int block(int state, int round) {
        return rounds.get(round)[cycles.component(state)];
    }

    /** The steps between blocks; those that are silent and stay inside one are gone. */
    ObservedSteps steps() {
        int[] member = new int[blocks];
        for (int state = 0; state < block.length; state++) {
            member[block[state]] = state;
        }
        // The last round parted nothing and numbered in the same order as the one before, so that its signatures speak of
        // the blocks as they are; those of any member are the block's.
        ObservedSteps.Builder quotient = new ObservedSteps.Builder();
        for (int state : member) {
            for (long step : signatures[state]) {
                quotient.step(StepSet.event(step), StepSet.target(step));
            }
            quotient.endState();
        }
        return quotient.build();
    }
}
