package dev.holdfast.agreement;

import dev.holdfast.agreement.RandomExpression.Type;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Random fairness, and random properties of behaviors: such as TLC takes, which knows no {@code <><<A>>_v}.
 *
 * @param steps the disjuncts of Next
 * @param expressions about the variables
 */
record RandomTemporal(RandomGenerator random, List<RandomVariable> variables, List<String> steps,
        RandomExpression expressions) {

    /** What the SPECIFICATION has of it; perhaps nothing. */
    String fairness() {
        String of = random.nextBoolean() ? "Next" : steps.get(random.nextInt(steps.size()));
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> " /\\ SF_vars(" + of + ")";
            case 2 -> " /\\ \\A k1 \\in 0..1 : WF_vars((" + predicate() + ") /\\ k1 = 0 /\\ " + of + ")";
            case 3 -> " /\\ WF_" + variables.get(0).name() + "(" + of + ") /\\ SF_vars("
                    + steps.get(random.nextInt(steps.size())) + ")";
            default -> " /\\ WF_vars(" + of + ")";
        };
    }

    /** What is to hold of behaviors. */
    String formula() {
        String one = "(" + predicate() + ")";
        String other = "(" + predicate() + ")";
        String step = steps.get(random.nextInt(steps.size()));
        return switch (random.nextInt(11)) {
            case 0 -> "<>" + one;
            case 1 -> "[]<>" + one;
            case 2 -> "<>[]" + one;
            case 3 -> one + " ~> " + other;
            case 4 -> "([]<>" + one + ") => ([]<>" + other + ")";
            case 5 -> "([]<><<" + step + ">>_vars) => ([]<>" + one + ")";
            case 6 -> "[]<><<" + step + ">>_" + variables.get(0).name();
            case 7 -> "<>[][" + step + "]_vars";
            case 8 -> "\\A k1 \\in 0..1 : (" + one + " /\\ k1 = 0) ~> " + other;
            case 9 -> "~(" + one + " ~> " + other + ") \\/ <>[]" + one;
            default -> "<>[]" + one + " \\/ []<>" + other;
        };
    }

    /** Of states, and of no constants alone, in which TLC sees no temporal formula. */
    private String predicate() {
        RandomVariable variable = variables.get(random.nextInt(variables.size()));
        return variable.name() + " = " + variable.first() + (random.nextBoolean() ? " \\/ " : " /\\ ")
                + expressions.of(Type.BOOLEAN, 1);
    }
}
