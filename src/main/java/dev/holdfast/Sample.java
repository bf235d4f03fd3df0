package dev.holdfast;

import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.ir.Type;
import dev.holdfast.ir.Variable;
import dev.holdfast.typing.TypeJoin;
import dev.holdfast.typing.Types;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Initial states, some states near them and some farther away: the values in them are what types are made of where the spec
 * says nothing of them. They are a guess; what they miss escapes later.
 */
final class Sample {
    /** Initial ones, and as many others. */
    private static final int STATES = 600;
    /** Of the others, those found level by level. */
    private static final int NEAR = 300;
    /** How many of the last found are candidates to go on from. */
    private static final int LAST = 6;
    /** States generated until then, known ones included. */
    private static final int LOOKS = 20_000;
    /** What is made of a larger state may be larger than memory: a sequence put behind itself, all subsets of a set. */
    private static final int LARGEST = 2_000;
    private static final long SEED = 1;

    private final InterpretedSystem system;
    private final boolean withSuccessors;
    private final List<long[]> states = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final List<long[]> frontier = new ArrayList<>();
    private boolean taken;
    private int near = STATES;
    private int most = STATES;
    private int looked;

    private Sample(InterpretedSystem system, boolean withSuccessors) {
        this.system = system;
        this.withSuccessors = withSuccessors;
    }

    static Sample ofInitialStates(InterpretedSystem system) {
        return new Sample(system, false);
    }

    static Sample ofStates(InterpretedSystem system) {
        return new Sample(system, true);
    }

    /** A type that covers every value of the variable in the sample; empty if there is no state. */
    Optional<Type> type(Variable variable) {
        take();
        Optional<Type> type = type(variable, states);
        // What grows for ever shows nothing of its end, however far one goes.
        return type.isPresent() && TypeJoin.isUnbounded(type.get()) ? type(variable, states.subList(0, near)) : type;
    }

    private Optional<Type> type(Variable variable, List<long[]> among) {
        Set<Value> values = new LinkedHashSet<>();
        among.forEach(state -> values.add(system.layout().value(state, variable.index())));
        return values.stream().map(Types::of).reduce(TypeJoin::of);
    }

    private void take() {
        if (taken) {
            return;
        }
        taken = true;
        untilEnough(() -> system.initialStates((action, state) -> add(state)));
        if (withSuccessors) {
            near = states.size() + NEAR;
            most = states.size() + STATES;
            untilEnough(this::goOn);
        }
        near = Math.min(near, states.size());
    }

    private static void untilEnough(Runnable looking) {
        try {
            looking.run();
        } catch (Full enough) {
            // A state may have more successors than anybody wants to see.
        } catch (SpecException problem) {
            // The search will find it again and report it.
        }
    }

    /** Level by level at first, then on from one of the last found: few levels show what the next one is like. */
    private void goOn() {
        Random chance = new Random(SEED);
        while (!frontier.isEmpty()) {
            int last = frontier.size() - 1;
            long[] state = frontier.remove(states.size() < near ? 0 : last - chance.nextInt(Math.min(LAST, last + 1)));
            if (system.satisfiesConstraints(state)) {
                system.successors(state, (action, next) -> add(next));
            }
        }
    }

    private void add(long[] state) {
        if (known.add(Arrays.toString(state))) {
            states.add(state);
            if (size(state) <= LARGEST) {
                frontier.add(state);
            }
        }
        if (states.size() >= most || ++looked > LOOKS) {
            throw new Full();
        }
    }

    /** In parts of values, if it is not much larger. */
    private int size(long[] state) {
        int size = 0;
        for (Value value : system.layout().unpack(state)) {
            size = size(value, size);
        }
        return size;
    }

    private static int size(Value value, int before) {
        int size = before + 1;
        if (value instanceof SetValue set && set.cardinality() > LARGEST) {
            return LARGEST + 1;
        }
        Iterable<Value> parts = value instanceof SetValue set
                ? set
                : value instanceof FunctionValue function ? function.values() : List.of();
        for (Value part : parts) {
            if (size > LARGEST) {
                return size;
            }
            size = size(part, size);
        }
        return size;
    }

    /** Leaves an engine that goes on generating states. */
    private static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1;

        Full() {
            super("", null, false, false);
        }
    }
}
