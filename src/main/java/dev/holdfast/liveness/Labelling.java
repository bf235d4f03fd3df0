package dev.holdfast.liveness;

import dev.holdfast.explore.StepLabels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which bit of a label says whether which atom is true.
 *
 * @param ofStates by bit of a state's label
 * @param ofSteps by bit of a step's label
 */
public record Labelling(List<Atom> ofStates, List<Atom> ofSteps) {
    public Labelling {
        ofStates = List.copyOf(ofStates);
        ofSteps = List.copyOf(ofSteps);
    }

    public static Labelling of(Collection<Atom> atoms) {
        List<Atom> ofStates = new ArrayList<>();
        List<Atom> ofSteps = new ArrayList<>();
        atoms.forEach(atom -> (atom.ofStep() ? ofSteps : ofStates).add(atom));
        return new Labelling(ofStates, ofSteps);
    }

    /** Are there bits enough? */
    public boolean fits() {
        return ofStates.size() <= Long.SIZE && ofSteps.size() <= Long.SIZE;
    }

    boolean has(Collection<Atom> atoms) {
        return ofStates.size() + ofSteps.size() > 0 && bits().keySet().containsAll(atoms) || atoms.isEmpty();
    }

    /** By atom, its bit in the label of a state or of a step. */
    Map<Atom, Integer> bits() {
        Map<Atom, Integer> bits = new LinkedHashMap<>();
        for (int i = 0; i < ofStates.size(); i++) {
            bits.put(ofStates.get(i), i);
        }
        for (int i = 0; i < ofSteps.size(); i++) {
            bits.put(ofSteps.get(i), i);
        }
        return bits;
    }

    /** The label of a stuttering step. */
    long stutterLabel() {
        long label = 0;
        for (int i = 0; i < ofSteps.size(); i++) {
            label |= ofSteps.get(i).stutters() ? 1L << i : 0;
        }
        return label;
    }

    /** By bit of a state's label: the bit of a step's label that, where a step has it, tells that it is set; else 0. */
    private long[] shownBy() {
        Map<Atom, Integer> bits = bits();
        return ofStates.stream().mapToLong(atom -> {
            Integer bit = atom.shownBy() == null ? null : bits.get(atom.shownBy());
            return bit == null ? 0 : 1L << bit;
        }).toArray();
    }

    /** What a graph is to be labelled with. */
    public StepLabels labels(AtomTruth truth) {
        long stutterLabel = stutterLabel();
        long[] shownBy = shownBy();
        return new StepLabels() {
            @Override
            public boolean heedsActions() {
                return false;
            }

            @Override
            public long state(long[] state) {
                return state(state, 0);
            }

            /** An action of which there is a step is enabled: nobody needs to look for one. */
            @Override
            public long state(long[] state, long ofSteps) {
                long label = 0;
                for (int i = 0; i < ofStates.size(); i++) {
                    boolean isTrue = (ofSteps & shownBy[i]) != 0 || truth.isTrue(ofStates.get(i), state);
                    label |= isTrue ? 1L << i : 0;
                }
                return label;
            }

            @Override
            public long step(long[] from, int action, long[] to) {
                if (Arrays.equals(from, to)) {
                    return stutterLabel;
                }
                long label = 0;
                for (int i = 0; i < ofSteps.size(); i++) {
                    label |= truth.isTrue(ofSteps.get(i), from, to) ? 1L << i : 0;
                }
                return label;
            }
        };
    }
}
