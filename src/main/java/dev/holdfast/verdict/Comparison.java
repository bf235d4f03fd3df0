package dev.holdfast.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether two models are the same to an observer.
 *
 * @param observers the observed state functions, as they were asked for
 * @param actions the observed actions
 * @param onlyLeft what the left model can show and the right one cannot; null if there is nothing
 * @param onlyRight what the right model can show and the left one cannot; null if there is nothing
 * @param remarks what does not bear on the verdict, and why
 */
public record Comparison(Relation relation, List<String> observers, List<String> actions, Summary left, Summary right,
        Outcome outcome, @Nullable Difference onlyLeft, @Nullable Difference onlyRight, List<String> remarks) {
    public Comparison {
        observers = List.copyOf(observers);
        actions = List.copyOf(actions);
        remarks = List.copyOf(remarks);
    }

    /** In which sense two models are the same. */
    public enum Relation {
        TRACES("finite observation traces, stuttering removed"),
        SIMULATION("divergence-blind stuttering simulation, both ways"),
        BISIMULATION("divergence-blind stuttering bisimulation");

        private final String phrase;

        Relation(String phrase) {
            this.phrase = phrase;
        }

        public String phrase() {
            return phrase;
        }
    }

    public enum Outcome {
        SAME("same"),
        /** All that the left model shows the right one can show, and more. */
        REFINES("refines"),
        /** All that the right model shows the left one can show, and more. */
        REFINED("refined by"), DIFFER("differ");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        /** As claims and JSON say it. */
        public String word() {
            return word;
        }

        public static Outcome of(boolean leftRefines, boolean rightRefines) {
            if (leftRefines) {
                return rightRefines ? SAME : REFINES;
            }
            return rightRefines ? REFINED : DIFFER;
        }
    }

    /**
     * One model leads, and the other answers, but for the last turn.
     *
     * @param byOther is it led by the model that has no answer in the end?
     * @param shown by both; null if the leader only moves on
     */
    public record Turn(boolean byOther, @Nullable Observation shown) {}

    /**
     * What one model can show and the other cannot.
     *
     * @param shown everything up to and including what the other has no answer to; at least one
     * @param trace of the one that can: of those with the fewest observations one with the fewest steps
     * @param stages by state of that trace: how much of {@code shown} has been shown when it is reached
     * @param other a shortest trace of the other that shows all but the last; empty if that is nothing
     * @param otherStages by state of the other trace
     * @param instead what the other can show next, in order; not only after that trace but after all of its that show this
     *     much
     * @param branching does the difference lie in what remains possible on the way, rather than in what is shown? Then the
     *     other trace is its longest defence
     * @param turns who leads when, where that must change for the difference to come out; else none
     */
    public record Difference(List<Observation> shown, Trace trace, List<Integer> stages, Trace other,
            List<Integer> otherStages, List<Observation> instead, boolean branching, List<Turn> turns) {
        public Difference {
            shown = List.copyOf(shown);
            stages = List.copyOf(stages);
            otherStages = List.copyOf(otherStages);
            instead = List.copyOf(instead);
            turns = List.copyOf(turns);
        }

        /** What the other has no answer to. */
        public Observation last() {
            return shown.getLast();
        }
    }
}
