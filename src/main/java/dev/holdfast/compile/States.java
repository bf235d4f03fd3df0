package dev.holdfast.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the variables stand for in the state that an expression is about, and in the next one.
 *
 * @param next null where the variable has no value yet
 */
record States(List<Meaning> current, List<@Nullable Meaning> next) {

    /** A state of which nothing comes after. */
    static States of(List<Meaning> current) {
        return new States(current, Collections.nCopies(current.size(), null));
    }

    /** Are these the very same? */
    boolean areSame(States other) {
        return current == other.current && next == other.next;
    }

    States assigned(int variable, Meaning value) {
        List<@Nullable Meaning> copy = new ArrayList<>(next);
        copy.set(variable, value);
        return new States(current, copy);
    }

    boolean isComplete() {
        return !next.contains(null);
    }

    /** The next state alone: what a prime looks at. A variable without a next value has none there either. */
    States primed() {
        List<Meaning> after = new ArrayList<>();
        next.forEach(value -> after.add(value == null ? Meaning.UNDEFINED : value));
        return States.of(after);
    }
}
