package dev.holdfast.explore;

import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.system.BulkSystem;
import dev.holdfast.system.Claim;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.verdict.Failed;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks claims on states and steps and notes what it finds; one for each worker and level. */
final class Checks {
    private final TransitionSystem system;
    private final Agenda agenda;
    private final Findings findings;
    private final Antecedents antecedents;
    private final @Nullable BulkSystem bulk;

    Checks(TransitionSystem system, Agenda agenda, Findings findings, Antecedents antecedents) {
        this.system = system;
        this.agenda = agenda;
        this.findings = findings;
        this.antecedents = antecedents;
        this.bulk = system instanceof BulkSystem many ? many : null;
    }

    /** Is there anything to check on steps? */
    boolean haveSteps() {
        return !agenda.onStep().isEmpty();
    }

    void onInitial(long[] state) {
        onState(agenda.onInitial(), state, 1);
    }

    void onState(long[] state, int depth) {
        onState(agenda.onState(), state, depth);
    }

    /**
     * Does the same for many states.
     *
     * @param states one after the other from the first word on
     * @param words the length of each
     */
    void onStates(long[] states, int words, int count, int depth) {
        int next = firstUnclear(states, 0, count);
        while (next < count) {
            onState(Arrays.copyOfRange(states, next * words, (next + 1) * words), depth);
            next = firstUnclear(states, next + 1, count);
        }
    }

    /** The first state that must be looked at by itself, which few do. */
    private int firstUnclear(long[] states, int from, int to) {
        if (bulk == null || antecedents.areAwaited()) {
            return from;
        }
        int first = to;
        for (Agenda.Part part : agenda.onState()) {
            first = bulk.firstUnusual(part.claim(), part.index(), !part.isSought(), states, from, first);
        }
        return first;
    }

    private void onState(List<Agenda.Part> parts, long[] state, int depth) {
        boolean broken = false;
        for (Agenda.Part part : parts) {
            try {
                if (system.holds(part.claim(), part.index(), state) == part.isSought()) {
                    findings.note(new Finding.Shown(part, Ending.atFound(state, depth)));
                    broken |= !part.isSought();
                }
            } catch (SpecException e) {
                note(unevaluable(part, e, Ending.atFound(state, depth)), broken);
            }
        }
        antecedents.observe(state);
    }

    void onStep(long[] from, long[] to, int depth) {
        boolean broken = false;
        for (Agenda.Part part : agenda.onStep()) {
            try {
                if (!system.holds(part.claim(), part.index(), from, to)) {
                    findings.note(new Finding.Shown(part, Ending.withStep(from, to, depth)));
                    broken = true;
                }
            } catch (SpecException e) {
                note(unevaluable(part, e, Ending.withStep(from, to, depth)), broken || breaksState(to));
            }
        }
    }

    /** Asked anew, since the checks of this state may have fallen to another worker. */
    private boolean breaksState(long[] state) {
        for (Agenda.Part part : agenda.onState()) {
            try {
                if (!part.isSought() && !system.holds(part.claim(), part.index(), state)) {
                    return true;
                }
            } catch (SpecException e) {
                return false;
            }
        }
        return false;
    }

    private void note(Finding.Unevaluable problem, boolean shadowed) {
        if (shadowed) {
            findings.noteShadowed(problem);
        } else {
            findings.note(problem);
        }
    }

    private static Finding.Unevaluable unevaluable(Agenda.Part part, SpecException e, Ending ending) {
        Failed.Moment later = part.scope() == Claim.Scope.STATE ? Failed.Moment.INVARIANT : Failed.Moment.PROPERTY;
        Failed.Moment moment = ending.length() == 1 ? Failed.Moment.SPEC : later;
        return new Finding.Unevaluable(new Finding.Claimed(part), e.problems(), moment, ending);
    }
}
