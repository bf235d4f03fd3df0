package dev.holdfast.liveness;

import java.util.List;
import java.util.Map;

/** The conditions on a loop, compiled to labels: promises of the automaton, recurrences, responses. Numbered as bits. */
final class Conditions {
    private final Cube[][] recurrences;
    private final Cube[][] premises;
    private final Cube[][] answers;
    private final long allPromises;

    /** @param bits by atom, its bit in the label of a state or of a step */
    Conditions(Counterclaim sought, Map<Atom, Integer> bits, long allPromises) {
        recurrences = cubes(sought.recurrences(), bits);
        premises = cubes(sought.responses().stream().map(Response::premise).toList(), bits);
        answers = cubes(sought.responses().stream().map(Response::answer).toList(), bits);
        this.allPromises = allPromises;
    }

    private static Cube[][] cubes(List<Formula> formulas, Map<Atom, Integer> bits) {
        return formulas.stream().map(formula -> Cube.of(formula, bits).toArray(Cube[]::new)).toArray(Cube[][]::new);
    }

    int recurrences() {
        return recurrences.length;
    }

    int responses() {
        return premises.length;
    }

    long allPromises() {
        return allPromises;
    }

    boolean isRecurrence(int index, long stateLabel, long stepLabel) {
        return accepts(recurrences[index], stateLabel, stepLabel);
    }

    boolean isPremise(int index, long stateLabel) {
        return accepts(premises[index], stateLabel, 0);
    }

    boolean isAnswer(int index, long stateLabel, long stepLabel) {
        return accepts(answers[index], stateLabel, stepLabel);
    }

    private static boolean accepts(Cube[] cubes, long stateLabel, long stepLabel) {
        for (Cube cube : cubes) {
            if (cube.accepts(stateLabel, stepLabel)) {
                return true;
            }
        }
        return false;
    }
}
