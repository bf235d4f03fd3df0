package dev.holdfast.explore;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.system.Claim;
import dev.holdfast.system.TransitionSystem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a complete search lets us doubt: a guard that is never true, an implication that is never put to the test. */
final class Warnings {
    private final TransitionSystem system;
    private final Search search;

    Warnings(TransitionSystem system, Search search) {
        this.system = system;
        this.search = search;
    }

    List<Problem> list(@Nullable GraphCollector collector) {
        if (search.generated() == 0 && !system.actions().isEmpty()) {
            return List.of(Problem.of(Code.NO_INITIAL_STATE, Span.NOWHERE,
                    "no state is initial, so nothing was looked at and what holds says nothing",
                    "is there a value for each variable for which Init is true?"));
        }
        List<Problem> warnings = new ArrayList<>();
        for (int i = 0; i < system.actions().size(); i++) {
            if (search.generatedByAction()[i] == 0) {
                warnings.add(neverEnabled(system.actions().get(i)));
            }
        }
        search.antecedents().neverMet().filter(claim -> search.found().shown(claim).isEmpty())
                .forEach(claim -> warnings.add(neverMet(system.claims().get(claim))));
        if (collector != null) {
            collector.refusal().ifPresent(warnings::add);
        }
        return warnings;
    }

    private static Problem neverEnabled(TransitionSystem.ActionName action) {
        return Problem.of(Code.NEVER_ENABLED, action.span(),
                "the action " + action.name() + " was never enabled, so nothing was shown about what it does");
    }

    private static Problem neverMet(Claim claim) {
        return Problem.of(Code.NEVER_MET, claim.span(),
                "the antecedent of " + claim.name() + " was never true, so that it holds says nothing");
    }
}
