package dev.holdfast.explore;

import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.system.Cancelled;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Progress;
import dev.holdfast.verdict.Stopped;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The search itself, level by level: all states of a level are expanded, then it is decided whether to go on. Led by one
 * thread; {@link #progress} alone may be called from another.
 */
final class Search {
    private final TransitionSystem system;
    private final SearchOptions options;
    private final SearchSpace space;
    private final Crew crew;
    private final FindingOrder order;
    private final Antecedents antecedents;
    private final Findings found;
    private Agenda agenda;
    /** By worker. */
    private final Expander[] expanders;

    /** By action. */
    private final long[] generatedByAction;
    /** By action: new states credited to it. */
    private final long[] newByAction;
    private final LongAdder generated = new LongAdder();
    private final long begun = System.nanoTime();
    /** Was a level left before all its states were expanded? */
    private volatile boolean cut;
    private Optional<Stopped.Reason> stopped = Optional.empty();
    /** Was the last level left out of all figures and findings? */
    private boolean leftOut;
    /** The figures before the level that is being expanded. */
    private long distinctBefore;
    private long generatedBefore;
    /** The level being expanded, for progress. */
    private volatile @Nullable Level current;
    /** What lists the steps; null before and unless they are asked for. */
    private volatile @Nullable StepGraphBuilder listing;
    /** Given back when memory runs out, so that there is room to report. */
    private volatile byte @Nullable [] reserve = new byte[4 << 20];

    Search(TransitionSystem system, SearchOptions options, Spectator spectator, StopSignal stop, Crew crew) {
        this.system = system;
        this.options = options;
        this.crew = crew;
        space = new SearchSpace(system, options, stop, spectator);
        order = new FindingOrder(system.layout());
        antecedents = new Antecedents(system);
        found = new Findings(order, system.claims().size());
        agenda = Agenda.of(system.claims());
        generatedByAction = new long[system.actions().size()];
        newByAction = new long[system.actions().size()];
        expanders = IntStream.range(0, crew.workers())
                .mapToObj(i -> new Expander(space, i, found, new Checks(system, agenda, found, antecedents)))
                .toArray(Expander[]::new);
    }

    void run() {
        findInitialStates();
        while (frontier().size() > 0 && mayGoOn()) {
            expand(space.visited().use());
        }
        // A stop that came when all was done has stopped nothing.
        stopped = isAtEnd() ? Optional.ofNullable(space.hasView() ? Stopped.Reason.VIEW : null) : space.stop().reason();
    }

    /**
     * The steps of a search that reached its end; null if it did not, or is stopped now, or a label has no value, which then
     * is what was found.
     */
    @Nullable
    StepGraph steps(StepLabels labels) {
        if (!isComplete()) {
            return null;
        }
        StepGraphBuilder builder = new StepGraphBuilder(space, crew, labels);
        listing = builder;
        try {
            builder.build();
            builder.trouble().ifPresent(found::note);
        } catch (Cancelled e) {
            stopped = space.stop().reason();
        } catch (OutOfMemoryError e) {
            reserve = null;
            stopped = Optional.of(Stopped.Reason.OUT_OF_MEMORY);
        }
        return builder.graph();
    }

    private Level frontier() {
        return space.visited().level(space.visited().levels());
    }

    private boolean mayGoOn() {
        return !space.stop().isRequested() && found.problem().isEmpty()
                && (options.checks().continueAfterViolation() || found.violations().isEmpty());
    }

    /** Was every reachable state found and checked? */
    boolean isComplete() {
        return isAtEnd() && !space.hasView();
    }

    private boolean isAtEnd() {
        return !cut && found.problem().isEmpty() && frontier().size() == 0;
    }

    private void findInitialStates() {
        Findings findings = new Findings(order, system.claims().size());
        Checks checks = new Checks(system, agenda, findings, antecedents);
        guard(() -> system.initialStates((action, state) -> acceptInitial(state, findings, checks)), findings);
        if (space.isOverLimit()) {
            leaveOut();
        } else {
            endLevel(findings);
        }
    }

    private void acceptInitial(long[] state, Findings findings, Checks checks) {
        space.stop().check();
        generated.increment();
        boolean inside;
        long[] representative = space.representative(state);
        try {
            inside = system.satisfiesConstraints(state);
        } catch (SpecException e) {
            findings.note(new Finding.Unevaluable(Finding.Machinery.CONSTRAINTS, e.problems(), Failed.Moment.SPEC,
                    Ending.atFound(representative, 1)));
            return;
        }
        boolean added = inside && addInitial(representative, findings);
        if (!inside || added) {
            checks.onInitial(representative);
        }
    }

    private boolean addInitial(long[] state, Findings findings) {
        try {
            boolean added = space.add(state, -1);
            if (added) {
                showInitial(state, findings);
            }
            return added;
        } catch (SpecException e) {
            findings.note(new Finding.Unevaluable(Finding.Machinery.VIEW, e.problems(), Failed.Moment.SPEC,
                    Ending.atFound(state, 1)));
            return false;
        }
    }

    private void showInitial(long[] state, Findings findings) {
        try {
            space.spectator().state(state, 1);
        } catch (SpecException e) {
            findings.note(new Finding.Unevaluable(Finding.Machinery.SPECTATOR, e.problems(), Failed.Moment.SPEC,
                    Ending.atFound(state, 1)));
        }
    }

    private void expand(Level level) {
        current = level;
        distinctBefore = space.visited().size();
        generatedBefore = generated.sum();
        boolean checkDeadlock = options.checks().deadlock() && found.deadlock().isEmpty();
        for (Expander expander : expanders) {
            Findings findings = new Findings(order, system.claims().size());
            expander.begin(space.visited().levels(), checkDeadlock, findings,
                    new Checks(system, agenda, findings, antecedents));
        }
        crew.share(level.size(), worker -> {
            Expander own = expanders[worker];
            guard(() -> {
                level.visit(crew.workers(), own::expand, () -> generated.add(own.news()));
                own.finish();
            }, own.findings());
        });
        if (Stream.of(expanders).anyMatch(expander -> expander.findings().problem().isPresent())) {
            // States that a state with a problem was to lead to may be missing.
            guard(() -> expanders[0].makeUp(space.visited().level(space.visited().levels())), expanders[0].findings());
        }
        if (space.isOverLimit()) {
            leaveOut();
            return;
        }
        Findings findings = expanders[0].findings();
        for (Expander expander : expanders) {
            generated.add(expander.news());
            addTo(generatedByAction, expander.generated());
            if (expander.findings() != findings) {
                findings.merge(expander.findings());
            }
        }
        endLevel(findings);
    }

    /**
     * Forgets a level in which the largest number of states was passed. Which of its states were found by then, and what was
     * wrong with them, depends on the workers; the verdict must not.
     */
    private void leaveOut() {
        cut = true;
        leftOut = true;
    }

    private static void addTo(long[] sums, long[] numbers) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += numbers[i];
        }
    }

    private void endLevel(Findings findings) {
        guard(space::settle, findings);
        space.visited().endLevel(newByAction);
        found.merge(findings);
        agenda = agenda.without(claim -> found.shown(claim).isPresent());
    }

    /** The one place where a worker's way out of the engine ends. */
    private void guard(Runnable work, Findings findings) {
        try {
            work.run();
        } catch (SpecException e) {
            findings.note(
                    new Finding.Unevaluable(Finding.Machinery.INIT, e.problems(), Failed.Moment.SPEC,
                            Ending.nowhere()));
        } catch (Cancelled e) {
            cut = true;
        } catch (OutOfMemoryError e) {
            reserve = null;
            cut = true;
            space.stop().request(Stopped.Reason.OUT_OF_MEMORY);
        }
    }

    Progress progress() {
        Level level = current;
        long distinct = space.size();
        // What is being expanded belongs to the frontier until its successors are stored.
        long frontier = level == null ? distinct : Math.max(1, level.left() + Math.max(0, distinct - level.end()));
        StepGraphBuilder builder = listing;
        return new Progress(distinct, generated.sum(), builder == null ? frontier : 0, space.visited().levels(),
                seconds(),
                builder == null ? null : builder.phase());
    }

    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    SearchSpace space() {
        return space;
    }

    Findings found() {
        return found;
    }

    Antecedents antecedents() {
        return antecedents;
    }

    /** The states found, but for a level that was left out. */
    long distinct() {
        return leftOut ? distinctBefore : space.visited().size();
    }

    long generated() {
        return leftOut ? generatedBefore : generated.sum();
    }

    long[] generatedByAction() {
        return generatedByAction;
    }

    long[] newByAction() {
        return newByAction;
    }

    /** The depth up to which all states were found; deeper ones may be known if the search was stopped. */
    int depth() {
        VisitedSet visited = space.visited();
        return cut && !leftOut ? Math.min(visited.deepest(), visited.levels() - 1) : visited.deepest();
    }

    /** What stopped the search before its end. */
    Optional<Stopped.Reason> stopped() {
        return stopped;
    }
}
