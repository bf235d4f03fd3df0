package dev.holdfast.model;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.ir.Config;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Level;
import dev.holdfast.ir.Levels;
import java.util.ArrayList;
import java.util.List;

/** Takes properties apart into predicates of initial states, of states and of steps, and what is about behaviors. */
final class PropertyReader {
    private final Levels levels;
    private final Conjuncts conjuncts;
    private final RefinedInstances images;
    private final List<Problem> problems;

    PropertyReader(Levels levels, Conjuncts conjuncts, RefinedInstances images, List<Problem> problems) {
        this.images = images;
        this.levels = levels;
        this.conjuncts = conjuncts;
        this.problems = problems;
    }

    Property read(Config.PropertyName property, Definition definition) {
        Expr formula = new Expr.Apply(definition, List.of(), definition.span());
        Config.Name name = property.name();
        if (property.kind() != Config.PropertyKind.PROPERTY) {
            return new Property(name.text(), property.kind(), List.of(statePredicate(property, formula)), name.span());
        }
        List<Property.Part> parts = new ArrayList<>();
        List<Expr> temporal = new ArrayList<>();
        for (Conjunct conjunct : conjuncts.of(formula)) {
            sort(conjunct, name, parts, temporal);
        }
        return new Property(name.text(), property.kind(), parts, temporal, images.of(definition), name.span());
    }

    private Property.Part statePredicate(Config.PropertyName property, Expr formula) {
        Level level = levels.of(formula);
        if (level.compareTo(Level.STATE) > 0) {
            problems.add(Problem.of(Code.CONFIG_UNFIT, property.name().span(),
                    property.name().text() + " is "
                            + (level == Level.TEMPORAL ? "a temporal formula" : "a formula about steps")
                            + ", not a predicate of states",
                    level == Level.TEMPORAL
                            ? "list it under PROPERTY"
                            : "write [][" + property.name().text()
                                    + "]_vars and list that under PROPERTY"));
        }
        return new Property.Part(Property.Scope.STATE, formula);
    }

    private void sort(Conjunct conjunct, Config.Name name, List<Property.Part> parts, List<Expr> temporal) {
        switch (conjunct.core()) {
            case Expr.Always always when always.formula() instanceof Expr.SquareAction ->
                parts.add(part(Property.Scope.STEP, conjunct, always));
            case Expr.Always always when levels.of(always.formula()).compareTo(Level.STATE) <= 0 ->
                parts.add(part(Property.Scope.STATE, conjunct, always));
            case Expr core when levels.of(core).compareTo(Level.STATE) <= 0 ->
                parts.add(new Property.Part(Property.Scope.INITIAL, conjunct.whole()));
            case Expr core when levels.of(core) == Level.ACTION -> refuse(name);
            case Expr core -> temporal.add(conjunct.whole());
        }
    }

    private static Property.Part part(Property.Scope scope, Conjunct conjunct, Expr.Always always) {
        return new Property.Part(scope, conjunct.with(always.formula()).whole());
    }

    private void refuse(Config.Name name) {
        problems.add(Problem.of(Code.CONFIG_UNFIT, name.span(), name.text() + " is a formula about steps, not about"
                + " behaviors", "write [][" + name.text() + "]_vars"));
    }
}
