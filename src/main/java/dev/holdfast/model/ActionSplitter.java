package dev.holdfast.model;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Local;
import dev.holdfast.ir.OperatorReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Splits Next into named actions, in textual order: at {@code \/}, under {@code \E} and LET, and inside the definitions
 * that do nothing but split further.
 */
final class ActionSplitter {
    private final Recursion recursion;
    private final List<Action> actions = new ArrayList<>();
    /** The disjuncts that stand in the definition of Next itself. */
    private final Set<Action> unnamed = Collections.newSetFromMap(new IdentityHashMap<>());
    private String top = "Next";

    private ActionSplitter(Recursion recursion) {
        this.recursion = recursion;
    }

    /** The actions of Next. The definition of Next itself is entered whatever it looks like. */
    static List<Action> split(Expr next, Recursion recursion) {
        ActionSplitter splitter = new ActionSplitter(recursion);
        Place top = new Place("Next", List.of(), List.of(), List.of());
        if (next instanceof Expr.Apply apply && apply.callee() instanceof Definition definition
                && !recursion.isRecursive(definition)) {
            splitter.top = definition.name();
            splitter.split(definition.body(), top.entered(definition, apply.arguments()));
        } else {
            splitter.split(next, top);
        }
        return splitter.unnamed.size() < 2
                ? splitter.actions
                : splitter.actions.stream()
                        .map(action -> splitter.unnamed.contains(action) ? withLine(action) : action).toList();
    }

    /** Several disjuncts without a name of their own: the line tells them apart. */
    private static Action withLine(Action action) {
        return new Action(action.name() + ", line " + action.span().line(), action.openings(), action.body(),
                action.parameters(), action.span());
    }

    /**
     * Where in Next we are.
     *
     * @param name of the definition we are in
     * @param parameters of that definition
     * @param chosen the names that {@code \E} has bound since that definition began
     */
    private record Place(String name, List<Local> parameters, List<Local> chosen, List<Opening> openings) {

        Place opened(Opening opening) {
            return new Place(name, parameters, chosen, append(openings, List.of(opening)));
        }

        Place chosen(Expr.Quantified exists) {
            List<Local> names = exists.bounds().stream().flatMap(bound -> bound.names().stream()).toList();
            return new Place(name, parameters, append(chosen, names),
                    append(openings, List.of(new Opening.Choice(exists.bounds()))));
        }

        Place entered(Definition definition, List<Argument> arguments) {
            Place there = new Place(definition.name(), definition.parameters(), List.of(), openings);
            return arguments.isEmpty()
                    ? there
                    : there.opened(new Opening.Entry(definition.parameters(), arguments));
        }

        private static <T> List<T> append(List<T> list, List<T> more) {
            return Stream.concat(list.stream(), more.stream()).toList();
        }
    }

    private void split(Expr expr, Place place) {
        switch (expr) {
            case Expr.Disjunction disjunction -> disjunction.disjuncts().forEach(disjunct -> split(disjunct, place));
            case Expr.Conjunction conjunction when conjunction.conjuncts().size() == 1 ->
                split(conjunction.conjuncts().getFirst(), place);
            case Expr.Quantified exists when exists.quantifier() == Expr.Quantifier.EXISTS ->
                split(exists.body(), place.chosen(exists));
            case Expr.Let let -> split(let.body(), place.opened(new Opening.Definitions(let.definitions())));
            case Expr.Apply apply when apply.callee() instanceof Definition definition ->
                applied(definition, apply, place);
            default -> {
                add(place.name(), place, expr,
                        arguments(place.parameters().isEmpty() ? place.chosen() : place.parameters(), expr.span()));
                if (place.name().equals(top)) {
                    unnamed.add(actions.getLast());
                }
            }
        }
    }

    private void applied(Definition definition, Expr.Apply apply, Place place) {
        if (!recursion.isRecursive(definition) && splitsFurther(definition.body())) {
            split(definition.body(), place.entered(definition, apply.arguments()));
        } else {
            boolean seesChosen = apply.arguments().isEmpty() && definition.isLocal();
            add(definition.name(), place, apply,
                    seesChosen ? arguments(place.chosen(), apply.span()) : apply.arguments());
        }
    }

    private boolean splitsFurther(Expr body) {
        return switch (body) {
            case Expr.Disjunction disjunction -> true;
            case Expr.Quantified quantified -> quantified.quantifier() == Expr.Quantifier.EXISTS;
            case Expr.Let let -> splitsFurther(let.body());
            case Expr.Conjunction conjunction ->
                conjunction.conjuncts().size() == 1 && splitsFurther(conjunction.conjuncts().getFirst());
            case Expr.Apply apply ->
                apply.callee() instanceof Definition definition && !recursion.isRecursive(definition)
                        && splitsFurther(definition.body());
            default -> false;
        };
    }

    private void add(String name, Place place, Expr body, List<Argument> shown) {
        actions.add(new Action(name, place.openings(), body, shown, body.span()));
    }

    private static List<Argument> arguments(List<Local> names, Span span) {
        return names.stream().map(name -> name.arity() == 0
                ? new Expr.Apply(name, List.of(), span)
                : (Argument) new OperatorReference(name, span)).toList();
    }
}
