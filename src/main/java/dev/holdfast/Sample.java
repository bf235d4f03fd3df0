package dev.holdfast;

import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.ir.Type;
import dev.holdfast.ir.Variable;
import dev.holdfast.typing.TypeJoin;
import dev.holdfast.typing.Types;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The states nearest to the initial ones: the values in them are what types are made of where no invariant gives one. They
 * are a guess; what they miss escapes later.
 */
final class Sample {
    private static final int STATES = 600;
    /** States generated until then, known ones included. */
    private static final int LOOKS = 20_000;

    private final InterpretedSystem system;
    private final boolean withSuccessors;
    private final List<long[]> states = new ArrayList<>();
    private boolean taken;
    private int looked;

    private Sample(InterpretedSystem system, boolean withSuccessors) {
        this.system = system;
        this.withSuccessors = withSuccessors;
    }

    static Sample ofInitialStates(InterpretedSystem system) {
        return new Sample(system, false);
    }

    static Sample ofNearStates(InterpretedSystem system) {
        return new Sample(system, true);
    }

    /** A type that covers every value of the variable in the sample; empty if there is no state. */
    Optional<Type> type(Variable variable) {
        take();
        Optional<Type> joined = Optional.empty();
        for (long[] state : states) {
            Type type = Types.of(system.layout().value(state, variable.index()));
            joined = Optional.of(joined.isEmpty() ? type : TypeJoin.of(joined.get(), type));
        }
        return joined;
    }

    private void take() {
        if (taken) {
            return;
        }
        taken = true;
        Set<String> known = new HashSet<>();
        Deque<long[]> frontier = new ArrayDeque<>();
        try {
            system.initialStates((action, state) -> add(state, known, frontier));
            while (withSuccessors && !frontier.isEmpty()) {
                long[] state = frontier.remove();
                if (system.satisfiesConstraints(state)) {
                    system.successors(state, (action, next) -> add(next, known, frontier));
                }
            }
        } catch (Full enough) {
            // A state may have more successors than anybody wants to see.
        } catch (SpecException problem) {
            // The search will find it again and report it.
        }
    }

    private void add(long[] state, Set<String> known, Deque<long[]> frontier) {
        if (known.add(Arrays.toString(state))) {
            states.add(state);
            frontier.add(state);
        }
        if (states.size() >= STATES || ++looked > LOOKS) {
            throw new Full();
        }
    }

    /** Leaves an engine that goes on generating states. */
    private static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1;

        Full() {
            super("", null, false, false);
        }
    }
}
