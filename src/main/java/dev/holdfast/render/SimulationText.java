package dev.holdfast.render;

import dev.holdfast.verdict.Simulation;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Violation;

/** What random traces came upon, as {@code simulate} prints it. */
public final class SimulationText {
    private final ProblemText problems;
    private final KernelFunctions kernel;

    private SimulationText(ProblemText problems, KernelFunctions kernel) {
        this.problems = problems;
        this.kernel = kernel;
    }

    public static SimulationText using(ProblemText problems, KernelFunctions kernel) {
        return new SimulationText(problems, kernel);
    }

    /**
     * Ends with a line break.
     *
     * @param file the model as the user named it
     * @param depth as it was asked for, which walking a trace again needs too
     */
    public String of(Simulation simulation, String file, int depth) {
        String walked = VerdictText.count(simulation.traces(), "trace") + " walked, "
                + VerdictText.count(simulation.steps(), "step") + ", the longest of "
                + VerdictText.count(simulation.longest(), "state") + "\n";
        String again = "again: holdfast simulate " + file + " --seed " + simulation.seed() + " --traces 1 --depth "
                + depth + "\n";
        Violation violation = simulation.violation();
        Simulation.Trouble trouble = simulation.trouble();
        if (violation != null) {
            return "violated: " + VerdictText.violation(violation) + "\n" + shrunk(simulation, violation) + walked
                    + again + "\n"
                    + TextTrace.of(violation.trace(), kernel);
        }
        if (trouble != null) {
            return "failed: " + VerdictText.count(trouble.problems().size(), "problem") + "\n" + walked + again + "\n"
                    + problems.of(trouble.problems()) + "\n" + TextTrace.of(trouble.trace(), kernel);
        }
        return "nothing found, which proves nothing" + stopped(simulation) + "\n" + walked + "seed: "
                + simulation.seed() + "\n" + notLookedAt(simulation);
    }

    private static String notLookedAt(Simulation simulation) {
        return simulation.notLookedAt().isEmpty()
                ? ""
                : "not looked at, as no finite trace decides it: " + String.join(", ", simulation.notLookedAt())
                        + "; use holdfast check\n";
    }

    private static String stopped(Simulation simulation) {
        Stopped.Reason reason = simulation.stopped();
        return reason == null ? "" : "; " + reason.phrase();
    }

    private static String shrunk(Simulation simulation, Violation violation) {
        return simulation.lengthFound() == violation.trace().length()
                ? ""
                : "shrunk from " + VerdictText.count(simulation.lengthFound(), "state") + "\n";
    }
}
