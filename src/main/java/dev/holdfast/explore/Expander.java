package dev.holdfast.explore;

import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.system.SuccessorSink;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.verdict.Failed;

/** Expands states of one level, for one worker: generates successors, stores the new ones, checks all. */
final class Expander implements SuccessorSink {
    private final SearchSpace space;
    private final TransitionSystem system;
    private final boolean constrained;
    private final boolean checkDeadlock;
    private final int depth;
    private final Findings findings;
    private final Checks checks;
    private final Batch batch;
    /** By action. */
    private final long[] generated;

    /** The state being expanded. */
    private long[] from = {};
    private boolean enabled;
    private long reported;
    private long total;

    /**
     * @param depth of the level
     */
    Expander(SearchSpace space, boolean checkDeadlock, int depth, Findings findings, Checks checks) {
        this.space = space;
        this.system = space.system();
        this.constrained = system.isConstrained();
        this.checkDeadlock = checkDeadlock;
        this.depth = depth;
        this.findings = findings;
        this.checks = checks;
        this.generated = new long[system.actions().size()];
        this.batch = new Batch(space, this::acceptNew);
    }

    void expand(long[] state) {
        space.stop().check();
        from = state;
        enabled = false;
        try {
            system.successors(state, this);
            if (!enabled && checkDeadlock) {
                findings.note(new Finding.Deadlock(Ending.atExpanded(state, depth)));
            }
        } catch (SpecException e) {
            findings.note(new Finding.Unevaluable(Finding.Machinery.NEXT, e.problems(), Failed.Moment.SPEC,
                    Ending.atExpanded(state, depth)));
        }
    }

    @Override
    public void accept(int action, long[] to) {
        space.stop().check();
        generated[action]++;
        total++;
        enabled = true;
        boolean inside;
        try {
            inside = !constrained || isAllowed(to);
        } catch (SpecException e) {
            findings.note(new Finding.Unevaluable(Finding.Machinery.CONSTRAINTS, e.problems(), Failed.Moment.SPEC,
                    Ending.withStep(from, to, depth + 1)));
            return;
        }
        long[] state = space.representative(to);
        if (inside) {
            batch.add(state, action);
            show(() -> space.spectator().step(from, action, state), state);
        } else {
            checks.onState(state, depth + 1);
        }
        checks.onStep(from, to, depth + 1);
    }

    private void acceptNew(long[] state) {
        show(() -> space.spectator().state(state, depth + 1), state);
        checks.onState(state, depth + 1);
    }

    /** Stores the successors that are still on their way. */
    void finish() {
        batch.flush();
    }

    private void show(Runnable showing, long[] to) {
        if (space.spectator() == Spectator.NONE) {
            return;
        }
        try {
            showing.run();
        } catch (SpecException e) {
            // It is the target that was not looked at before: a problem with the origin would have ended the search.
            findings.note(new Finding.Unevaluable(Finding.Machinery.SPECTATOR, e.problems(), Failed.Moment.SPEC,
                    Ending.atFound(to, depth + 1)));
        }
    }

    private boolean isAllowed(long[] to) {
        return system.satisfiesConstraints(to) && system.satisfiesActionConstraints(from, to);
    }

    /** Successors generated since the last call. */
    long news() {
        long news = total - reported;
        reported = total;
        return news;
    }

    /** Successors by action. */
    long[] generated() {
        return generated;
    }

    Findings findings() {
        return findings;
    }
}
