package dev.holdfast.compile;

import dev.holdfast.diagnostic.Span;

/**
 * What evaluating a term may cost at most, in terms. A term that is used in many places is made once but evaluated anew in
 * each, so a model of few terms may take very long; such a model is better off interpreted.
 */
final class Work {
    /** Half a millisecond or so for each state. */
    private static final double MOST = 1_000_000;

    private Work() {}

    /** @throws NotCompilable if that is too much */
    static Plan check(Plan plan) {
        require(of(plan));
        return plan;
    }

    /** @throws NotCompilable if that is too much */
    static Term check(Term term) {
        require(term.work());
        return term;
    }

    private static void require(double work) {
        if (work > MOST) {
            throw NotCompilable.excessive(Span.NOWHERE, "evaluating its expansion would repeat too much");
        }
    }

    /** What several ways share counts once, for few of them lead there in one state. */
    static double of(Plan plan) {
        return plan.terms().mapToDouble(Term::work).sum();
    }
}
