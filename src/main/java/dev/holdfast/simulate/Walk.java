package dev.holdfast.simulate;

import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One random trace. Every successor is checked, also those not chosen; of the actions that have a successor within the
 * constraints one is drawn, then one of its successors, so that an action with many parameters does not drown the others.
 */
final class Walk {
    private final TransitionSystem system;
    private final Judge judge;
    private final boolean checkDeadlock;
    private final SplittableRandom random;
    private final List<long[]> states = new ArrayList<>();
    private Judge.@Nullable Fault fault;
    private @Nullable SpecException problem;
    private Failed.Moment moment = Failed.Moment.SPEC;

    /** By action: how many successors were met, and the one drawn from them. */
    private final int[] met;
    private final long[][] drawn;
    private int produced;

    Walk(TransitionSystem system, Judge judge, boolean checkDeadlock, long seed) {
        this.system = system;
        this.judge = judge;
        this.checkDeadlock = checkDeadlock;
        random = new SplittableRandom(seed);
        met = new int[system.actions().size()];
        drawn = new long[system.actions().size()][];
    }

    /**
     * Walks until something is found, no successor is left, or the trace is long enough.
     *
     * @param initial the states to start from, at least one
     * @param cut asked at each step; the trace ends when it says true
     */
    void walk(List<long[]> initial, int depth, BooleanSupplier cut) {
        states.add(initial.get(random.nextInt(initial.size())));
        while (states.size() < depth && !isOver() && !cut.getAsBoolean() && takeStep()) {
            // The work is in the condition.
        }
    }

    private boolean isOver() {
        return fault != null || problem != null;
    }

    /** One step; false if the trace ends here. */
    private boolean takeStep() {
        Arrays.fill(met, 0);
        produced = 0;
        long[] from = states.getLast();
        try {
            system.successors(from, (action, to) -> meet(from, action, to));
        } catch (SpecException e) {
            note(e, Failed.Moment.SPEC);
        }
        if (isOver()) {
            return false;
        }
        if (produced == 0 && checkDeadlock) {
            fault = new Judge.Fault(Judge.DEADLOCK, Violation.Kind.DEADLOCK);
        }
        return choose();
    }

    private void meet(long[] from, int action, long[] to) {
        produced++;
        if (isOver()) {
            return;
        }
        try {
            boolean inside = !system.isConstrained()
                    || system.satisfiesConstraints(to) && system.satisfiesActionConstraints(from, to);
            Optional<Judge.Fault> wrong = judge.step(from, to);
            if (wrong.isPresent()) {
                fault = wrong.get();
                states.add(to);
            } else if (inside && random.nextInt(++met[action]) == 0) {
                drawn[action] = to;
            }
        } catch (SpecException e) {
            states.add(to);
            note(e, Failed.Moment.SPEC);
        } catch (Judge.Unevaluable e) {
            states.add(to);
            note(e.problem(), e.moment());
        }
    }

    private void note(SpecException e, Failed.Moment when) {
        if (!isOver()) {
            problem = e;
            moment = when;
        }
    }

    private boolean choose() {
        int enabled = 0;
        long[] chosen = null;
        for (int action = 0; action < met.length; action++) {
            if (met[action] > 0 && random.nextInt(++enabled) == 0) {
                chosen = drawn[action];
            }
        }
        if (chosen != null) {
            states.add(chosen);
        }
        return chosen != null;
    }

    /** The trace; it ends with what is wrong, if anything is. */
    List<long[]> states() {
        return states;
    }

    Optional<Judge.Fault> fault() {
        return Optional.ofNullable(fault);
    }

    Optional<SpecException> problem() {
        return Optional.ofNullable(problem);
    }

    Failed.Moment moment() {
        return moment;
    }
}
