package dev.holdfast.explore;

import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.symmetry.Canoniser;
import dev.holdfast.system.BulkSystem;
import dev.holdfast.system.SuccessorBuffer;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.verdict.Failed;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Expands states, for one worker, level after level: generates successors, stores the new ones, checks all. */
final class Expander {
    /** Successors are stored when there are so many: doing the same for many takes less time for each. */
    private static final int WORTH_STORING = 256;

    private final SearchSpace space;
    private final TransitionSystem system;
    private final boolean constrained;
    /** Is nothing to be done with a successor, once its step is checked, but to store it, or what stands for it? */
    private boolean plain;
    /** Are steps to be checked? */
    private boolean checksSteps;
    private final @Nullable Canoniser canoniser;
    /** The level's: what to do there. */
    private boolean checkDeadlock;
    private int depth;
    private Findings findings;
    private Checks checks;
    private final Batch batch;
    private final @Nullable BulkSystem bulk;
    private final SuccessorBuffer successors;
    /** Null if it cannot tell these states. */
    private final @Nullable Recent recent;
    /** By kind of the step by which a state was found: the kinds of steps that must be followed from there. */
    private final long[] wanted = new long[SuccessorBuffer.KINDS];
    /** By action. */
    private final long[] generated;

    /** The state being expanded. */
    private final long[] from;
    /** A successor, while it is looked at. */
    private final long[] to;
    /** A new state, while it is looked at. */
    private final long[] found;
    private boolean enabled;
    private long reported;
    private long total;

    /** Its first level is yet to {@link #begin}. */
    Expander(SearchSpace space, int worker, Findings findings, Checks checks) {
        this.space = space;
        this.system = space.system();
        this.constrained = system.isConstrained();
        this.canoniser = space.canoniser();
        this.findings = findings;
        this.checks = checks;
        this.bulk = system instanceof BulkSystem ? (BulkSystem) system : null;
        int words = system.layout().words();
        this.successors = new SuccessorBuffer(words);
        this.from = new long[words];
        this.to = new long[words];
        this.found = new long[words];
        this.generated = new long[system.actions().size()];
        for (int kind = 0; kind < wanted.length; kind++) {
            wanted[kind] = bulk == null || canoniser != null ? SuccessorBuffer.ALL : bulk.wanted(kind);
        }
        this.recent = Recent.isFor(system.layout().widths(), generated.length) ? Recent.of(generated.length) : null;
        this.batch = new Batch(space, worker, this::acceptNew);
    }

    /**
     * Turns to the next level.
     *
     * @param at its depth
     * @param into what is found there
     */
    void begin(int at, boolean deadlock, Findings into, Checks toMake) {
        depth = at;
        checkDeadlock = deadlock;
        findings = into;
        checks = toMake;
        plain = !constrained && !space.hasView() && space.spectator() == Spectator.NONE;
        checksSteps = checks.haveSteps();
        Arrays.fill(generated, 0);
        total = 0;
        reported = 0;
    }

    /**
     * Expands the state at that place.
     *
     * @param kind of the step by which it was found
     */
    void expand(long[] states, int at, int kind) {
        space.stop().check();
        copy(states, at, from);
        enabled = false;
        successors.want(plain && !checksSteps ? wanted[kind] : SuccessorBuffer.ALL);
        try {
            generate(wanted[kind]);
            if (!enabled && checkDeadlock) {
                findings.note(new Finding.Deadlock(Ending.atExpanded(from, depth)));
            }
        } catch (SpecException e) {
            findings.note(new Finding.Unevaluable(Finding.Machinery.NEXT, e.problems(), Failed.Moment.SPEC,
                    Ending.atExpanded(from, depth)));
        }
    }

    /** Words are few: a call would take longer. */
    private static void copy(long[] states, int at, long[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = states[at + i];
        }
    }

    /** @param kinds of the steps to follow */
    private void generate(long kinds) {
        if (bulk == null) {
            system.successors(from, (action, state) -> {
                space.stop().check();
                generated[action]++;
                total++;
                enabled = true;
                copy(state, 0, to);
                accept(action);
            });
            return;
        }
        int before = successors.generated();
        int kept = successors.count();
        try {
            bulk.successors(from, successors);
        } catch (SpecException e) {
            // Those before the problem count.
            take(before, kept, kinds);
            throw e;
        }
        take(before, kept, kinds);
    }

    /** Counts the successors from that one on, and stores or looks at them now or later. */
    private void take(int before, int kept, long kinds) {
        int news = successors.generated() - before;
        total += news;
        enabled = news > 0;
        if (plain && checksSteps) {
            checkSteps(kept);
            successors.drop(kept, kinds);
        }
        if (!plain || successors.count() >= WORTH_STORING || successors.generated() >= 4 * WORTH_STORING) {
            acceptAll();
        }
    }

    private void checkSteps(int first) {
        for (int i = first; i < successors.count(); i++) {
            copy(successors.states(), successors.at(i), to);
            checks.onStep(from, to, depth + 1);
        }
    }

    private void acceptAll() {
        int count = successors.count();
        successors.countInto(generated);
        if (plain) {
            Canoniser symmetry = canoniser;
            for (int i = 0; symmetry != null && i < count; i++) {
                symmetry.canonicalise(successors.states(), successors.at(i));
            }
            if (recent != null) {
                recent.drop(successors);
            }
            batch.addAll(successors);
        } else {
            for (int i = 0; i < count; i++) {
                copy(successors.states(), successors.at(i), to);
                accept(successors.action(i));
            }
        }
        successors.clear();
    }

    /** Looks at the successor in {@link #to}. */
    private void accept(int action) {
        boolean inside;
        try {
            inside = !constrained || isAllowed();
        } catch (SpecException e) {
            findings.note(new Finding.Unevaluable(Finding.Machinery.CONSTRAINTS, e.problems(), Failed.Moment.SPEC,
                    Ending.withStep(from, to, depth + 1)));
            return;
        }
        long[] state = space.representative(to);
        if (inside && space.hasView()) {
            compete(state, action);
        } else if (inside) {
            batch.add(state, 0, action);
            if (space.spectator() != Spectator.NONE) {
                show(() -> space.spectator().step(from, action, state), state);
            }
        } else {
            checks.onState(state, depth + 1);
        }
        checks.onStep(from, to, depth + 1);
    }

    private void compete(long[] state, int action) {
        try {
            if (space.add(state, action)) {
                checks.onState(state, depth + 1);
            }
        } catch (SpecException e) {
            findings.note(new Finding.Unevaluable(Finding.Machinery.VIEW, e.problems(), Failed.Moment.SPEC,
                    Ending.atFound(state, depth + 1)));
        }
    }

    private void acceptNew(long[] states, int count) {
        for (int i = 0; space.spectator() != Spectator.NONE && i < count; i++) {
            copy(states, i * found.length, found);
            show(() -> space.spectator().state(found, depth + 1), found);
        }
        checks.onStates(states, found.length, count, depth + 1);
    }

    /** Expands a level again, the last one: now every step is followed, and none counted. */
    void makeUp(Level level) {
        long[] counted = generated.clone();
        long sum = total;
        Arrays.fill(wanted, SuccessorBuffer.ALL);
        level.visit(1, this::expand, () -> {});
        finish();
        System.arraycopy(counted, 0, generated, 0, counted.length);
        total = sum;
    }

    /** Stores the successors that are still on their way. */
    void finish() {
        acceptAll();
        batch.flush();
    }

    private void show(Runnable showing, long[] target) {
        try {
            showing.run();
        } catch (SpecException e) {
            // It is the target that was not looked at before: a problem with the origin would have ended the search.
            findings.note(new Finding.Unevaluable(Finding.Machinery.SPECTATOR, e.problems(), Failed.Moment.SPEC,
                    Ending.atFound(target, depth + 1)));
        }
    }

    private boolean isAllowed() {
        return system.satisfiesConstraints(to) && system.satisfiesActionConstraints(from, to);
    }

    /** Successors generated since the last call. */
    long news() {
        long news = total - reported;
        reported = total;
        return news;
    }

    /** Successors of this level by action. */
    long[] generated() {
        return generated;
    }

    Findings findings() {
        return findings;
    }
}
