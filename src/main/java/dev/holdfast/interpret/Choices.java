package dev.holdfast.interpret;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Expr;
import dev.holdfast.value.Excerpt;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** CHOOSE, and the warnings that evaluation gives: each once for its place. */
final class Choices {
    private final Evaluator evaluator;
    private final Map<Span, Problem> warnings = new ConcurrentHashMap<>();

    Choices(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** The least witness in value order. */
    Value choose(Expr.Choose expr, Environment env, Frame frame) {
        Iterator<Value> elements = evaluator.set(expr.bound().set(), env, frame).iterator();
        while (elements.hasNext()) {
            Value element = elements.next();
            if (isWitness(expr, element, env, frame)) {
                warnOfSecondWitness(expr, element, elements, env, frame);
                return element;
            }
        }
        throw new SpecException(Code.NO_WITNESS, expr.span(), "CHOOSE found no element of "
                + Excerpt.of(evaluator.set(expr.bound().set(), env, frame)) + " that satisfies its predicate");
    }

    private boolean isWitness(Expr.Choose expr, Value element, Environment env, Frame frame) {
        return evaluator.isTrue(expr.predicate(), evaluator.binder().bind(expr.bound(), element, env), frame);
    }

    /** TLC orders strings and model values otherwise, so another witness would be another answer there. */
    private void warnOfSecondWitness(Expr.Choose expr, Value first, Iterator<Value> rest, Environment env,
            Frame frame) {
        if (!(first instanceof StringValue || first instanceof ModelValue) || warnings.containsKey(expr.span())) {
            return;
        }
        while (rest.hasNext()) {
            Value element = rest.next();
            if (hasWitness(expr, element, env, frame)) {
                warnings.putIfAbsent(expr.span(), Problem.of(Code.AMBIGUOUS_CHOICE, expr.span(),
                        "this CHOOSE has several witnesses among strings or model values; Holdfast takes the least by name, TLC"
                                + " may take another"));
                return;
            }
        }
    }

    private boolean hasWitness(Expr.Choose expr, Value element, Environment env, Frame frame) {
        try {
            return isWitness(expr, element, env, frame);
        } catch (SpecException problem) {
            // The choice is made already; what a further element would say does not matter.
            return false;
        }
    }

    void warnOutsideDomain(Span span) {
        if (!warnings.containsKey(span)) {
            warnings.putIfAbsent(span, Problem.of(Code.EXCEPT_OUTSIDE_DOMAIN, span,
                    "EXCEPT changed nothing: an argument it names lies outside the function's domain"));
        }
    }

    /** In source order. */
    List<Problem> warnings() {
        List<Problem> sorted = new ArrayList<>(warnings.values());
        sorted.sort((left, right) -> left.span().compareTo(right.span()));
        return Collections.unmodifiableList(sorted);
    }
}
