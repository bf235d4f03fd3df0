package dev.holdfast.model;

import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Local;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One conjunct of a temporal formula, found behind definitions, LET and {@code \A}.
 *
 * @param core the conjunct itself
 * @param around puts back what binds the names in the core
 * @param quantified is there a {@code \A} around it?
 */
record Conjunct(Expr core, UnaryOperator<Expr> around, boolean quantified) {

    static Conjunct of(Expr expr) {
        return new Conjunct(expr, UnaryOperator.identity(), false);
    }

    /** The conjunct as a formula of its own. */
    Expr whole() {
        return around.apply(core);
    }

    /** The same surroundings with something else inside. */
    Conjunct with(Expr inner) {
        return new Conjunct(inner, around, quantified);
    }

    Conjunct inLet(Expr.Let let) {
        return inside(let.body(), inner -> new Expr.Let(let.definitions(), inner, let.span()), false);
    }

    Conjunct inQuantifier(Expr.Quantified forAll) {
        return inside(forAll.body(),
                inner -> new Expr.Quantified(forAll.quantifier(), forAll.bounds(), inner, forAll.span()), true);
    }

    /** The body of an applied definition. */
    Conjunct inDefinition(Definition definition, Expr.Apply apply) {
        if (definition.arity() == 0) {
            return with(definition.body());
        }
        return inside(definition.body(), inner -> applied(definition, apply, inner), false);
    }

    private Conjunct inside(Expr inner, UnaryOperator<Expr> layer, boolean forAll) {
        return new Conjunct(inner, expr -> around.apply(layer.apply(expr)), quantified || forAll);
    }

    /** Part of a definition's body, with the arguments for its parameters: a definition of that part alone, applied. */
    private static Expr applied(Definition whole, Expr.Apply apply, Expr part) {
        List<Local> parameters = whole.parameters();
        List<Argument> arguments = apply.arguments();
        Definition definition = new Definition(whole.name(), parameters, whole.isLocal(), whole.span());
        definition.complete(part);
        Expr application = new Expr.Apply(definition, arguments, apply.span());
        return whole.isLocal() ? new Expr.Let(List.of(definition), application, apply.span()) : application;
    }
}
