package dev.holdfast.liveness;

import dev.holdfast.ir.Expr;
import org.jspecify.annotations.Nullable;

/**
 * A predicate of states or of steps, of which formulas are made.
 *
 * @param number unique, from 0
 * @param ofStep is it about steps? Then a stuttering step satisfies it exactly if {@code stutters}
 * @param predicate without names that it does not bind itself
 * @param shownBy of an atom that says whether an action is enabled: the one that is true of its steps; else null
 */
public record Atom(int number, boolean ofStep, boolean stutters, Expr predicate, @Nullable Atom shownBy) {
    public Atom(int number, boolean ofStep, boolean stutters, Expr predicate) {
        this(number, ofStep, stutters, predicate, null);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Atom atom && atom.number == number;
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return (ofStep ? "step" : "state") + number;
    }
}
