package dev.holdfast.liveness;

import dev.holdfast.explore.StepLabels;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Labels that say which atoms are true: those of a {@link Labelling}. */
final class AtomLabels implements StepLabels {
    private final Labelling labelling;
    private final AtomTruth truth;
    private final long stutterLabel;
    /** By bit of a state's label: the bit of a step's label that, where a step has it, tells that it is set; else 0. */
    private final long[] shownBy;
    /** By listed action: the bit that its steps have, and the bits of states that have such steps. */
    private final long[] taken;
    private final long[] possible;
    /** By listed action: the bits of a state that its steps change as it says. */
    private final long[][] concerns;
    /** By listed action: the bits of a state of which one changes in its steps. */
    private final long[][] changes;
    /** By listed action: must a step be held against these bits, for the action does not see to it? */
    private final boolean[] stutters;
    /** All bits that listed actions decide. */
    private final long listedOfSteps;
    private final long listedOfStates;
    private final Part[] parts;
    /** All bits that parts of Next decide. */
    private final long partsOfSteps;
    private final long partsOfStates;

    /**
     * A {@link PartOfNext}.
     *
     * @param takers bits of the actions of Next
     * @param taken the bit that its steps have
     * @param possible the bits of states that have such steps
     * @param changes the bits of a state of which one changes in its steps
     */
    private record Part(long takers, long taken, long possible, long[] changes) {}

    AtomLabels(Labelling labelling, AtomTruth truth) {
        this.labelling = labelling;
        this.truth = truth;
        stutterLabel = labelling.stutterLabel();
        Map<Atom, Integer> bits = labelling.bits();
        shownBy = labelling.ofStates().stream().mapToLong(atom -> bit(bits.get(atom.shownBy()))).toArray();
        List<ListedAction> listed = truth.listed();
        taken = listed.stream().mapToLong(action -> bit(bits.get(action.atom()))).toArray();
        possible = listed.stream().mapToLong(action -> possible(action::decides, bits)).toArray();
        concerns = listed.stream().map(action -> truth.bits(action.variables())).toArray(long[][]::new);
        changes = listed.stream().map(action -> truth.bits(action.changing())).toArray(long[][]::new);
        stutters = new boolean[listed.size()];
        for (int i = 0; i < stutters.length; i++) {
            stutters[i] = !listed.get(i).changing().isEmpty();
        }
        listedOfSteps = Arrays.stream(taken).reduce(0, (a, b) -> a | b);
        listedOfStates = Arrays.stream(possible).reduce(0, (a, b) -> a | b);
        parts = truth.partsOfNext().stream().map(part -> new Part(part.takers(), bit(bits.get(part.atom())),
                possible(part::decides, bits), truth.bits(part.changing()))).toArray(Part[]::new);
        partsOfSteps = Arrays.stream(parts).mapToLong(Part::taken).reduce(0, (a, b) -> a | b);
        partsOfStates = Arrays.stream(parts).mapToLong(Part::possible).reduce(0, (a, b) -> a | b);
    }

    private long possible(Predicate<Atom> decided, Map<Atom, Integer> bits) {
        return labelling.ofStates().stream().filter(decided).mapToLong(atom -> bit(bits.get(atom))).reduce(0,
                (a, b) -> a | b);
    }

    private static long bit(@Nullable Integer bit) {
        return bit == null ? 0 : 1L << bit;
    }

    @Override
    public boolean heedsActions() {
        return false;
    }

    @Override
    public long state(long[] state) {
        return ofState(state, 0, 0);
    }

    @Override
    public long step(long[] from, int action, long[] to) {
        return ofStep(from, to, 0);
    }

    @Override
    public long label(long[] from, Row row) {
        Offers offers = new Offers(from, row);
        boolean known = taken.length > 0 && truth.list(from, offers);
        if (!known) {
            // Where some cannot be listed, all are asked about.
            offers.forget();
        }
        offers.addParts(row);
        long knownOfSteps = partsOfSteps | (known ? listedOfSteps : 0);
        long union = 0;
        for (int i = 0; i < row.steps(); i++) {
            long label = ofStep(from, row.to(i), knownOfSteps) | offers.labels[i];
            row.label(i, label);
            union |= label;
        }
        return ofState(from, union, partsOfStates | (known ? listedOfStates : 0)) | offers.enabled;
    }

    private long ofStep(long[] from, long[] to, long known) {
        if (Arrays.equals(from, to)) {
            return stutterLabel;
        }
        long label = 0;
        for (int i = 0; i < labelling.ofSteps().size(); i++) {
            long bit = 1L << i;
            label |= (known & bit) == 0 && truth.isTrue(labelling.ofSteps().get(i), from, to) ? bit : 0;
        }
        return label;
    }

    /** An action of which there is a step is enabled: nobody needs to look for one. */
    private long ofState(long[] state, long ofSteps, long known) {
        long label = 0;
        for (int i = 0; i < labelling.ofStates().size(); i++) {
            long bit = 1L << i;
            label |= (known & bit) == 0
                    && ((ofSteps & shownBy[i]) != 0 || truth.isTrue(labelling.ofStates().get(i), state)) ? bit : 0;
        }
        return label;
    }

    /** The steps of listed actions from one state, told to the steps that are taken. */
    private final class Offers implements AtomTruth.Steps {
        private final long[] from;
        private final long[][] reached;
        private final long[] labels;
        private long enabled;

        Offers(long[] from, Row row) {
            this.from = from;
            reached = new long[row.steps()][];
            for (int i = 0; i < reached.length; i++) {
                reached[i] = row.to(i);
            }
            labels = new long[row.steps()];
        }

        void forget() {
            Arrays.fill(labels, 0);
            enabled = 0;
        }

        void addParts(Row row) {
            for (Part part : parts) {
                for (int i = 0; i < labels.length; i++) {
                    if ((row.takers(i) & part.takers) != 0 && !areAlike(from, reached[i], 0, part.changes)) {
                        labels[i] |= part.taken;
                        enabled |= part.possible;
                    }
                }
            }
        }

        @Override
        public void accept(int action, long[] states, int start) {
            if (stutters[action] && areAlike(from, states, start, changes[action])) {
                return;
            }
            enabled |= possible[action];
            long bit = taken[action];
            for (int i = 0; i < labels.length; i++) {
                if ((labels[i] & bit) == 0 && areAlike(reached[i], states, start, concerns[action])) {
                    labels[i] |= bit;
                }
            }
        }
    }

    private static boolean areAlike(long[] state, long[] states, int start, long[] where) {
        for (int i = 0; i < where.length; i++) {
            if (((state[i] ^ states[start + i]) & where[i]) != 0) {
                return false;
            }
        }
        return true;
    }
}
