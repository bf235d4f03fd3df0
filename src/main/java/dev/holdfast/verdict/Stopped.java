package dev.holdfast.verdict;

/** The search ended before its end and found nothing: no proof. */
public record Stopped(Summary summary, Reason reason) implements Verdict {

    /** The reason in words. */
    public String phrase() {
        String view = summary.view();
        return reason == Reason.VIEW && view != null
                ? reason.phrase().replace("VIEW", "VIEW " + view)
                : reason.phrase();
    }

    /** What ended it. */
    public enum Reason {
        INTERRUPTED("interrupted"), TIMEOUT("time limit reached"), MAX_STATES("state limit reached"),
        OUT_OF_MEMORY("memory exhausted"), FAIRNESS_CUT("a constraint cuts off steps that fairness asks for"),
        /** Not before the end, but not all states were looked at. */
        VIEW("states that VIEW takes for one were looked at once");

        private final String phrase;

        Reason(String phrase) {
            this.phrase = phrase;
        }

        public String phrase() {
            return phrase;
        }
    }
}
