package dev.holdfast.explore;

import dev.holdfast.system.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The parts of claims that are still to be checked, in claim order.
 *
 * @param onInitial parts of scope INITIAL or STATE
 * @param onState parts of scope STATE
 * @param onStep parts of scope STEP
 */
record Agenda(List<Part> onInitial, List<Part> onState, List<Part> onStep) {

    /**
     * @param claim index of the claim
     * @param index of the part in the claim
     */
    record Part(int claim, int index, Claim.Kind kind, Claim.Scope scope) {
        /** Is a state sought where it is true, rather than one where it is false? */
        boolean isSought() {
            return kind == Claim.Kind.REACHABLE;
        }
    }

    static Agenda of(List<Claim> claims) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            for (int j = 0; j < claim.scopes().size(); j++) {
                parts.add(new Part(i, j, claim.kind(), claim.scopes().get(j)));
            }
        }
        return new Agenda(parts.stream().filter(part -> part.scope() != Claim.Scope.STEP).toList(),
                parts.stream().filter(part -> part.scope() == Claim.Scope.STATE).toList(),
                parts.stream().filter(part -> part.scope() == Claim.Scope.STEP).toList());
    }

    /** What remains when these claims are decided. */
    Agenda without(IntPredicate decided) {
        return new Agenda(without(onInitial, decided), without(onState, decided), without(onStep, decided));
    }

    private static List<Part> without(List<Part> parts, IntPredicate decided) {
        return parts.stream().filter(part -> !decided.test(part.claim())).toList();
    }
}
