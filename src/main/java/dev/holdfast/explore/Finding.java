package dev.holdfast.explore;

import dev.holdfast.diagnostic.Problem;
import dev.holdfast.system.Claim;
import dev.holdfast.verdict.Failed;
import java.util.List;

/** Something that a level brought to light. */
sealed interface Finding {

    Ending ending();

    /** A state without successors. */
    record Deadlock(Ending ending) implements Finding {}

    /** A part of a claim that is false; or true, if the claim asks whether it is reachable. */
    record Shown(Agenda.Part part, Ending ending) implements Finding {}

    /** Something that has no value. */
    record Unevaluable(Subject subject, List<Problem> problems, Failed.Moment moment,
            Ending ending) implements Finding {
        public Unevaluable {
            problems = List.copyOf(problems);
        }
    }

    /** What was being evaluated. */
    sealed interface Subject {
        /** Where it comes among what is evaluated for one state or step. */
        int rank();
    }

    /** What the model is made of, and what else is looked at besides claims. */
    enum Machinery implements Subject {
        INIT, NEXT, CONSTRAINTS, VIEW, SPECTATOR, LABELS;

        @Override
        public int rank() {
            return ordinal();
        }
    }

    /** A part of a claim. */
    record Claimed(Agenda.Part part) implements Subject {
        @Override
        public int rank() {
            int after = Machinery.values().length;
            return part.scope() == Claim.Scope.STEP ? Integer.MAX_VALUE / 2 + part.claim() : after + part.claim();
        }
    }
}
