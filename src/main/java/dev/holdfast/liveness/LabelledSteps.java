package dev.holdfast.liveness;

import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.explore.StepGraph;
import java.util.Collection;
import java.util.List;

/**
 * The steps of a search with all labels that are asked for. A label has 64 bits, so where there are more atoms each
 * state and step has several: each makes a plane, and what is looked at together is in one of them. States and steps have the
 * same numbers in all.
 *
 * @param planes at least one
 * @param labellings one for each plane
 */
public record LabelledSteps(List<StepGraph> planes, List<Labelling> labellings) {
    public LabelledSteps {
        planes = List.copyOf(planes);
        labellings = List.copyOf(labellings);
    }

    /** The first plane that has all these atoms. */
    int planeOf(Collection<Atom> atoms) {
        for (int i = 0; i < labellings.size(); i++) {
            if (labellings.get(i).has(atoms)) {
                return i;
            }
        }
        throw new HoldfastBug("atoms that are looked at together are not in one plane");
    }

    StepGraph plane(int plane) {
        return planes.get(plane);
    }

    Labelling labelling(int plane) {
        return labellings.get(plane);
    }

    /** The states and steps, whatever their labels. */
    public StepGraph graph() {
        return planes.getFirst();
    }
}
