package dev.holdfast.liveness;

import dev.holdfast.explore.StepLabels;
import java.util.ArrayList;
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

    /** What a graph is to be labelled with. */
    public StepLabels labels(AtomTruth truth) {
        return new AtomLabels(this, truth);
    }
}
