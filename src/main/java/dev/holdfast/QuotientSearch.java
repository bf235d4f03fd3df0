package dev.holdfast;

import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.explore.Projection;
import dev.holdfast.explore.QuotientCollector;
import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Reads;
import dev.holdfast.ir.Variable;
import dev.holdfast.model.Model;
import dev.holdfast.system.Claim;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Runs one model through the explorer to merge its states by the value of an expression. */
final class QuotientSearch {
    private final Model model;
    private final Search search;
    private final InterpretedSystem judge;

    /**
     * Nothing is decided on the way, so no violation ends the search. Without symmetry: an expression may single out one
     * of the values that a representative confuses.
     */
    QuotientSearch(Model model, CheckRequest request, long begun) {
        this.model = model;
        search = new Search(model.withoutProperties(), request.withSymmetry(false).withView(false), begun);
        judge = new InterpretedSystem(model, search.system().layout(), line -> {}, search::leaveIfStopped);
    }

    /** @param text of the expression */
    Holdfast.Projected run(String text, Definition expression) {
        int[] variables = Reads.of(expression).stream().mapToInt(Variable::index).toArray();
        Projection projection = new Projection(judge.layout(), variables,
                state -> judge.value(expression.body(), state));
        QuotientCollector collector = new QuotientCollector(projection, this::broken);
        Verdict verdict = search.run(0, collector).verdict();
        return new Holdfast.Projected(verdict,
                verdict instanceof Holds && model.hasBehavior()
                        ? collector.quotient(text, verdict.summary().within(), judge)
                        : null);
    }

    private List<String> broken(long[] state) {
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < judge.claims().size(); i++) {
            if (violates(i, state)) {
                broken.add(judge.claims().get(i).name());
            }
        }
        return broken;
    }

    private boolean violates(int claim, long[] state) {
        List<Claim.Scope> scopes = judge.claims().get(claim).scopes();
        try {
            for (int part = 0; part < scopes.size(); part++) {
                if (scopes.get(part) == Claim.Scope.STATE && !judge.holds(claim, part, state)) {
                    return true;
                }
            }
            return false;
        } catch (SpecException e) {
            // It does not hold there, whatever else is the matter; check tells more.
            return true;
        }
    }
}
