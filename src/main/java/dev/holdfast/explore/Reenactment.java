package dev.holdfast.explore;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.layout.Layout;
import dev.holdfast.system.TransitionSystem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Turns a chain of representatives into a behavior with consistent names: from an initial state forward, each time to the
 * least successor that has the wanted representative. Without symmetry a chain is a behavior already.
 */
final class Reenactment {
    private final SearchSpace space;
    private final TransitionSystem system;
    private final Layout layout;

    Reenactment(SearchSpace space) {
        this.space = space;
        this.system = space.system();
        this.layout = system.layout();
    }

    List<long[]> behavior(Chain chain) {
        List<long[]> wanted = new ArrayList<>(chain.states());
        if (!space.isReduced() || wanted.isEmpty()) {
            return wanted;
        }
        List<long[]> behavior = new ArrayList<>();
        behavior.add(initial(wanted.getFirst()));
        for (int i = 1; i < wanted.size(); i++) {
            boolean last = i == wanted.size() - 1;
            behavior.add(successor(behavior.getLast(), wanted.get(i),
                    last
                            ? (from, to) -> ends(chain.finding(), from, to)
                            : (from, to) -> WalkBack.isAllowed(system, from, to)));
        }
        return behavior;
    }

    private long[] initial(long[] wanted) {
        Least least = new Least();
        system.initialStates((action, state) -> {
            if (Arrays.equals(space.representative(state), wanted)) {
                least.offer(state);
            }
        });
        return least.get();
    }

    private long[] successor(long[] from, long[] wanted, BiPredicate<long[], long[]> accepted) {
        long[] representative = space.representative(wanted);
        Least least = new Least();
        try {
            system.successors(from, (action, to) -> {
                if (Arrays.equals(space.representative(to), representative) && accepted.test(from, to)) {
                    least.offer(to);
                }
            });
        } catch (SpecException e) {
            // Known since the search: it ended there. The successors before the problem count.
        }
        return least.get();
    }

    /** Does this last step show what was found? */
    private boolean ends(Finding finding, long[] from, long[] to) {
        boolean allowed = finding.ending().free() || finding.ending().isStep() || WalkBack.isAllowed(system, from, to);
        return allowed && (!finding.ending().isStep() || shows(finding, from, to));
    }

    private boolean shows(Finding finding, long[] from, long[] to) {
        return switch (finding) {
            case Finding.Deadlock deadlock -> true;
            case Finding.Shown shown -> !holds(shown.part(), from, to);
            case Finding.Unevaluable problem -> !problems(problem.subject(), from, to).isEmpty();
        };
    }

    private boolean holds(Agenda.Part part, long[] from, long[] to) {
        try {
            return system.holds(part.claim(), part.index(), from, to);
        } catch (SpecException e) {
            return true;
        }
    }

    /** The problems in the names of this behavior, or those noted during the search if they do not show again. */
    List<Problem> problems(Finding.Unevaluable finding, List<long[]> behavior) {
        if (!space.isReduced() || behavior.isEmpty()) {
            return finding.problems();
        }
        long[] before = behavior.size() > 1 ? behavior.get(behavior.size() - 2) : behavior.getLast();
        List<Problem> here = problems(finding.subject(), before, behavior.getLast());
        return here.isEmpty() ? finding.problems() : here;
    }

    private List<Problem> problems(Finding.Subject subject, long[] from, long[] to) {
        try {
            switch (subject) {
                case Finding.Machinery.NEXT -> system.successors(to, (action, state) -> {});
                case Finding.Machinery.CONSTRAINTS -> askConstraints(from, to);
                case Finding.Machinery.INIT, Finding.Machinery.VIEW, Finding.Machinery.SPECTATOR,
                        Finding.Machinery.LABELS ->
                    {
                    }
                case Finding.Claimed claimed -> ask(claimed.part(), from, to);
            }
            return List.of();
        } catch (SpecException e) {
            return e.problems();
        }
    }

    private void askConstraints(long[] from, long[] to) {
        if (system.satisfiesConstraints(to) && from != to) {
            system.satisfiesActionConstraints(from, to);
        }
    }

    private void ask(Agenda.Part part, long[] from, long[] to) {
        switch (part.scope()) {
            case INITIAL, STATE -> system.holds(part.claim(), part.index(), to);
            case STEP -> system.holds(part.claim(), part.index(), from, to);
        }
    }

    /** The least of the states offered. */
    private final class Least {
        private long @Nullable [] state;

        void offer(long[] other) {
            if (state == null || layout.compare(other, state) < 0) {
                state = other;
            }
        }

        long[] get() {
            if (state == null) {
                throw new SpecException(Problem.of(Code.CONFIG_SYMMETRY, Span.NOWHERE,
                        "the spec is not symmetric under SYMMETRY: a state was found up to renaming that no behavior reaches",
                        "look for a member of a symmetry set that Init, Next or CHOOSE treat differently, or use --no-symmetry"));
            }
            return state;
        }
    }
}
