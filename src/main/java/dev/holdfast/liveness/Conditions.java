package dev.holdfast.liveness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The conditions on a loop, compiled to labels: promises of its kind, recurrences, responses. */
final class Conditions {
    private final Product product;
    private final List<Condition> recurrences = new ArrayList<>();
    private final List<Condition> premises = new ArrayList<>();
    private final List<Condition> answers = new ArrayList<>();

    /** A propositional formula on the labels of one plane. */
    private record Condition(int plane, Cube[] cubes) {
        boolean accepts(long stateLabel, long stepLabel) {
            return Cube.anyAccepts(cubes, stateLabel, stepLabel);
        }
    }

    Conditions(Counterclaim sought, LabelledSteps steps, Product product) {
        this.product = product;
        for (Formula recurrence : sought.recurrences()) {
            recurrences.add(condition(recurrence, steps.planeOf(recurrence.atoms()), steps));
        }
        for (Response response : sought.responses()) {
            int plane = steps.planeOf(Stream
                    .concat(response.premise().atoms().stream(), response.answer().atoms().stream()).toList());
            premises.add(condition(response.premise(), plane, steps));
            answers.add(condition(response.answer(), plane, steps));
        }
    }

    private static Condition condition(Formula formula, int plane, LabelledSteps steps) {
        Map<Atom, Integer> bits = steps.labelling(plane).bits();
        return new Condition(plane, Cube.of(formula, bits).toArray(Cube[]::new));
    }

    int recurrences() {
        return recurrences.size();
    }

    int responses() {
        return premises.size();
    }

    /** Bits of the promises that a step keeps. */
    long kept(int node, int position) {
        return product.kept(node, position);
    }

    long allPromises() {
        return product.automaton().allPromises();
    }

    boolean isRecurrence(int index, int node, int position) {
        return accepts(recurrences.get(index), node, position);
    }

    boolean isPremise(int index, int node) {
        Condition premise = premises.get(index);
        return premise.accepts(product.label(node, premise.plane()), 0);
    }

    boolean isAnswer(int index, int node, int position) {
        return accepts(answers.get(index), node, position);
    }

    private boolean accepts(Condition condition, int node, int position) {
        return condition.accepts(product.label(node, condition.plane()),
                product.stepLabel(node, position, condition.plane()));
    }
}
