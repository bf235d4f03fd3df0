package dev.holdfast.verdict;

/** The search ended before its end and found nothing: no proof. */
public record Stopped(Summary summary, Reason reason) implements Verdict {

    /** What ended it. */
    public enum Reason {
        INTERRUPTED("interrupted"), TIMEOUT("time limit reached"), MAX_STATES("state limit reached"),
        OUT_OF_MEMORY("memory exhausted"), FAIRNESS_CUT("a constraint cuts off steps that fairness asks for");

        private final String phrase;

        Reason(String phrase) {
            this.phrase = phrase;
        }

        public String phrase() {
            return phrase;
        }
    }
}
