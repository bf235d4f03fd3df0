package dev.holdfast.interpret;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Expr;
import dev.holdfast.value.Excerpt;
import dev.holdfast.value.NameOrder;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** CHOOSE, and the warnings that evaluation gives: each once for its place. */
final class Choices {
    /** Second witnesses are not sought further than this, or a CHOOSE could cost much more than its answer. */
    private static final int MOST_ASKED = 1_000;

    private final Evaluator evaluator;
    private final Map<Span, Problem> warnings;
    /** If there is one, a warning that it has not given yet is a problem here. */
    private final @Nullable Choices origin;
    /** Of all witnesses, the least first: may it be taken, whatever the search takes for symmetries? */
    private volatile @Nullable Predicate<List<Value>> judge;

    private Choices(Evaluator evaluator, Map<Span, Problem> warnings, @Nullable Choices origin) {
        this.evaluator = evaluator;
        this.warnings = warnings;
        this.origin = origin;
    }

    static Choices of(Evaluator evaluator) {
        return new Choices(evaluator, new ConcurrentHashMap<>(), null);
    }

    /** For another evaluator that must not warn by itself: where there would be something new to say it has no value. */
    Choices cautious(Evaluator other) {
        return new Choices(other, warnings, this);
    }

    private @Nullable Predicate<List<Value>> judge() {
        return origin == null ? judge : origin.judge();
    }

    private void warn(Problem warning) {
        if (origin != null && !warnings.containsKey(warning.span())) {
            throw new SpecException(warning);
        }
        warnings.putIfAbsent(warning.span(), warning);
    }

    void refuseUnless(Predicate<List<Value>> alike) {
        judge = alike;
    }

    /** The least witness in value order. */
    Value choose(Expr.Choose expr, Environment env, Frame frame) {
        Iterator<Value> elements = evaluator.set(expr.bound().set(), env, frame).iterator();
        while (elements.hasNext()) {
            Value element = elements.next();
            if (isWitness(expr, element, env, frame)) {
                lookForSecondWitness(expr, element, elements, env, frame);
                return element;
            }
        }
        throw new SpecException(Code.NO_WITNESS, expr.span(), "CHOOSE found no element of "
                + Excerpt.of(evaluator.set(expr.bound().set(), env, frame)) + " that satisfies its predicate");
    }

    private boolean isWitness(Expr.Choose expr, Value element, Environment env, Frame frame) {
        return evaluator.isTrue(expr.predicate(), evaluator.binder().bind(expr.bound(), element, env), frame);
    }

    /** TLC orders names otherwise, so another witness would be another answer there. */
    private void lookForSecondWitness(Expr.Choose expr, Value first, Iterator<Value> rest, Environment env,
            Frame frame) {
        Predicate<List<Value>> alike = judge();
        if (!NameOrder.decides(first) || alike == null && warnings.containsKey(expr.span())) {
            return;
        }
        Frame aside = frame.copy();
        List<Value> witnesses = new ArrayList<>(List.of(first));
        for (int i = 0; i < MOST_ASKED && rest.hasNext() && (witnesses.size() == 1 || alike != null); i++) {
            Value element = rest.next();
            if (hasWitness(expr, element, env, aside)) {
                witnesses.add(element);
            }
        }
        if (witnesses.size() > 1) {
            if (alike != null && !alike.test(witnesses.stream().map(Value::explicit).toList())) {
                throw dependsOnNames(expr);
            }
            warn(Problem.of(Code.AMBIGUOUS_CHOICE, expr.span(),
                    "this CHOOSE has several witnesses among strings or model values, or values made of them; Holdfast takes"
                            + " the least by name, TLC may take another"));
        }
    }

    private static SpecException dependsOnNames(Expr.Choose expr) {
        return new SpecException(Problem.of(Code.CONFIG_SYMMETRY, expr.span(),
                "this CHOOSE has several witnesses that differ in members of a symmetry set: which it takes depends on their"
                        + " names, and SYMMETRY takes it that nothing does",
                "leave out SYMMETRY, or check with --no-symmetry"));
    }

    /** The choice is made already: what another element would say does not matter, not even that it has no answer. */
    private boolean hasWitness(Expr.Choose expr, Value element, Environment env, Frame frame) {
        try {
            return isWitness(expr, element, env, frame);
        } catch (SpecException | StackOverflowError problem) {
            return false;
        }
    }

    /** Would a second witness of the CHOOSE there go without saying? */
    boolean hasSpokenOf(Span choose) {
        return judge() == null && warnings.containsKey(choose);
    }

    void warnOutsideDomain(Span span) {
        if (!warnings.containsKey(span)) {
            warn(Problem.of(Code.EXCEPT_OUTSIDE_DOMAIN, span,
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
