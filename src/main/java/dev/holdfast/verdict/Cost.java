package dev.holdfast.verdict;

import java.util.List;

/**
 * How often steps of one kind are taken, at most, for each step of another, over all infinite behaviors.
 *
 * @param count what is counted, as it was asked for
 * @param per the reference steps, as they were asked for
 * @param rate the least upper bound
 * @param trace to a cycle that attains it and once around; empty if the rate is zero
 * @param loop index of the state to which the last one of the trace is equal
 * @param marks by state of the trace: whether the step to it is counted, a reference step, both or neither
 * @param remarks what does not bear on the answer, and why
 */
public record Cost(String count, String per, Summary summary, Rate rate, Trace trace, int loop, List<Mark> marks,
        List<String> remarks) {
    public Cost {
        marks = List.copyOf(marks);
        remarks = List.copyOf(remarks);
    }

    /**
     * A fraction in lowest terms, or infinity.
     *
     * @param per 0 if there is no bound
     */
    public record Rate(long counted, long per) {
        /** Counted steps come to an end, or never come. */
        public static final Rate ZERO = new Rate(0, 1);
        /** Counted steps go on without any reference step. */
        public static final Rate UNBOUNDED = new Rate(1, 0);

        public static Rate of(long counted, long per) {
            long divisor = gcd(counted, per);
            return new Rate(counted / divisor, per / divisor);
        }

        private static long gcd(long a, long b) {
            return b == 0 ? a : gcd(b, a % b);
        }

        /** {@code zero}, {@code unbounded}, {@code 2}, {@code 3/2}. */
        @Override
        public String toString() {
            if (per == 0) {
                return "unbounded";
            }
            return counted == 0 ? "zero" : per == 1 ? Long.toString(counted) : counted + "/" + per;
        }
    }

    /** What a step is to the question. */
    public enum Mark {
        NEITHER(""), COUNTED("counted"), REFERENCE("reference"), BOTH("counted, reference");

        private final String phrase;

        Mark(String phrase) {
            this.phrase = phrase;
        }

        /** What a trace says of such a step; empty for nothing. */
        public String phrase() {
            return phrase;
        }

        boolean isCounted() {
            return this == COUNTED || this == BOTH;
        }

        boolean isReference() {
            return this == REFERENCE || this == BOTH;
        }
    }

    /** What going round costs, in words; not of a cost that is zero. */
    public String around() {
        List<Mark> cycle = marks.subList(loop + 1, marks.size());
        return count(cycle.stream().filter(Mark::isCounted).count(), "counted step") + " and "
                + count(cycle.stream().filter(Mark::isReference).count(), "reference step") + " each time around";
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
