package dev.holdfast.liveness;

import dev.holdfast.explore.StepGraph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Fairness that asks for steps which Next never takes, though they are possible: it only rules out behaviors, and a property
 * may hold for that reason alone.
 */
public final class NeverTaken {
    private NeverTaken() {}

    /** The actions of such conditions, as atoms about steps. */
    public static List<Atom> find(LabelledSteps steps, List<Formula> fairness, Runnable pulse) {
        Set<Atom> enabled = new LinkedHashSet<>();
        fairness.forEach(condition -> condition.atoms().stream().filter(atom -> atom.shownBy() != null)
                .forEach(enabled::add));
        List<Atom> found = new ArrayList<>();
        for (int plane = 0; plane < steps.planes().size(); plane++) {
            Map<Atom, Integer> bits = steps.labelling(plane).bits();
            List<Atom> here = enabled.stream().filter(atom -> bits.containsKey(atom) && bits.containsKey(taken(atom)))
                    .toList();
            // Judged once, though it may be in several planes.
            here.forEach(enabled::remove);
            found.addAll(find(steps.plane(plane), here, bits, pulse));
        }
        return found;
    }

    private static Atom taken(Atom enabled) {
        return Objects.requireNonNull(enabled.shownBy());
    }

    private static List<Atom> find(StepGraph graph, List<Atom> enabled, Map<Atom, Integer> bits, Runnable pulse) {
        long possible = 0;
        long taken = 0;
        long sought = bits(enabled.stream().map(NeverTaken::taken).toList(), bits);
        for (int state = 0; state < graph.states() && (taken & sought) != sought; state++) {
            pulse.run();
            possible |= graph.label(state);
            for (int step = 0; step < graph.steps(state); step++) {
                taken |= graph.label(state, step);
            }
        }
        long somewhere = possible;
        long ever = taken;
        return enabled.stream().filter(atom -> (somewhere & bits(List.of(atom), bits)) != 0)
                .map(NeverTaken::taken).filter(action -> (ever & bits(List.of(action), bits)) == 0).toList();
    }

    private static long bits(List<Atom> atoms, Map<Atom, Integer> bits) {
        return atoms.stream().mapToLong(atom -> 1L << Objects.requireNonNull(bits.get(atom))).reduce(0,
                (a, b) -> a | b);
    }
}
