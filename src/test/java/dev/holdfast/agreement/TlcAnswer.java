package dev.holdfast.agreement;

/**
 * What TLC says about one {@code .cfg}. The figures of the search mean something only where nothing is violated; they are
 * 0 otherwise.
 *
 * @param exit TLC's exit code
 * @param property the violated property's name, or empty if TLC names none
 * @param traceLength states of the trace, 0 if there is none
 */
record TlcAnswer(int exit, Outcome outcome, String property, int traceLength, long distinct, long generated,
        int depth) {

    enum Outcome {
        HOLDS, INVARIANT, DEADLOCK, ACTION, LIVENESS, ASSUMPTION, ASSERT, FAILED
    }

    boolean isHolds() {
        return outcome == Outcome.HOLDS;
    }

    String toRecord() {
        return exit + "\t" + outcome + "\t" + property + "\t" + traceLength + "\t" + distinct + "\t" + generated + "\t"
                + depth;
    }

    static TlcAnswer ofRecord(String record) {
        String[] fields = record.split("\t", -1);
        return new TlcAnswer(Integer.parseInt(fields[0]), Outcome.valueOf(fields[1]), fields[2],
                Integer.parseInt(fields[3]), Long.parseLong(fields[4]), Long.parseLong(fields[5]),
                Integer.parseInt(fields[6]));
    }
}
