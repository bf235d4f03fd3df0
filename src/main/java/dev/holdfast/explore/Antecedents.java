package dev.holdfast.explore;

import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.system.Claim;
import dev.holdfast.system.TransitionSystem;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Remembers which invariants had their antecedent met: one that never had says nothing. Shared by all workers without
 * locks: a flag is only ever set, and one set late costs a repeated evaluation.
 */
final class Antecedents {
    private final TransitionSystem system;
    /** The claims that have a part about states. */
    private final int[] watched;
    /** By claim. */
    private final boolean[] met;
    /** False once all are met; may lag behind. */
    private boolean waiting;

    Antecedents(TransitionSystem system) {
        this.system = system;
        List<Claim> claims = system.claims();
        watched = IntStream.range(0, claims.size()).filter(i -> isWatched(claims.get(i))).toArray();
        met = new boolean[claims.size()];
        waiting = watched.length > 0;
    }

    private static boolean isWatched(Claim claim) {
        return claim.kind() != Claim.Kind.REACHABLE && claim.scopes().contains(Claim.Scope.STATE);
    }

    /** Is there one that was not met yet? */
    boolean areAwaited() {
        return waiting;
    }

    void observe(long[] state) {
        if (!waiting) {
            return;
        }
        boolean open = false;
        for (int claim : watched) {
            if (!met[claim]) {
                met[claim] = isMet(claim, state);
                open |= !met[claim];
            }
        }
        waiting = open;
    }

    private boolean isMet(int claim, long[] state) {
        try {
            return system.meetsAntecedent(claim, state);
        } catch (SpecException e) {
            // Guarded in the invariant by what stands before it; a warning must not cry wolf.
            return true;
        }
    }

    /** The claims whose antecedent was never met. */
    IntStream neverMet() {
        return IntStream.of(watched).filter(claim -> !met[claim]);
    }
}
