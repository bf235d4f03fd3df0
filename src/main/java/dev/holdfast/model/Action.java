package dev.holdfast.model;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Expr;
import java.util.List;

/**
 * A named disjunct of Next.
 *
 * @param name the operator that the disjunct applies, or the definition it stands in
 * @param openings what lies between Next and the body, outermost first: the names the body sees
 * @param body the disjunct itself
 * @param parameters what the trace shows in parentheses after the name; they see the openings
 * @param span of the disjunct
 */
public record Action(String name, List<Opening> openings, Expr body, List<Argument> parameters, Span span) {
    public Action {
        openings = List.copyOf(openings);
        parameters = List.copyOf(parameters);
    }
}
