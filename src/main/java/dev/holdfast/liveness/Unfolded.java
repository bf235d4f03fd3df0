package dev.holdfast.liveness;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Bound;
import dev.holdfast.ir.Callee;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.FreeNames;
import dev.holdfast.ir.Local;
import dev.holdfast.model.Action;
import dev.holdfast.model.Opening;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An action with its operators entered as far as they do nothing but stand for something else. Two that are written at different
 * places are told to be the same if they come down to the same place of the spec, where the same is chosen and all names
 * stand for the same; that others are not the same is not said.
 *
 * @param at what the names in it stand for, and what {@code \E} around it chooses
 */
record Unfolded(Expr body, Surroundings at) {
    /** Deeper than anybody nests, so that it is a recursion. */
    private static final int MOST_ENTERED = 60;

    static Unfolded of(Action action) {
        Surroundings at = Surroundings.NONE;
        for (Opening opening : action.openings()) {
            at = new Surroundings(at, opening);
        }
        return of(action.body(), at);
    }

    static Unfolded of(Expr expr, Surroundings outside) {
        Expr body = expr;
        Surroundings at = outside;
        for (int i = 0; i < MOST_ENTERED; i++) {
            switch (body) {
                case Expr.Apply apply when apply.callee() instanceof Definition definition -> {
                    at = at.inside(definition, apply.arguments());
                    body = definition.body();
                }
                case Expr.Let let -> {
                    at = at.inside(let.definitions());
                    body = let.body();
                }
                case Expr.Conjunction one when one.conjuncts().size() == 1 -> body = one.conjuncts().getFirst();
                default -> {
                    return new Unfolded(body, at);
                }
            }
        }
        return new Unfolded(expr, outside);
    }

    /** The bounds of {@code \E} around it, outermost first, each with what surrounds it. */
    private List<Chosen> chosen() {
        List<Chosen> chosen = new ArrayList<>();
        for (Surroundings each = at; each.outer() != null; each = each.outer()) {
            if (each.opening() instanceof Opening.Choice choice) {
                for (Bound bound : choice.bounds().reversed()) {
                    chosen.addFirst(new Chosen(bound, each.outer()));
                }
            }
        }
        return chosen;
    }

    private record Chosen(Bound bound, Surroundings at) {}

    /** Is this known to be the same action? */
    boolean isSame(Unfolded other) {
        return body == other.body && new Match().areSame(this, other);
    }

    /** What is written in two places, held against each other. */
    private static final class Match {
        /** By name that {@code \E} chooses in the first place: the one in the second. */
        private final Map<Callee, Callee> alike = new IdentityHashMap<>();
        private final Set<Definition> entered = new HashSet<>();

        boolean areSame(Unfolded one, Unfolded other) {
            List<Chosen> here = one.chosen();
            List<Chosen> there = other.chosen();
            if (here.size() != there.size()) {
                return false;
            }
            for (int i = 0; i < here.size(); i++) {
                if (!areSame(here.get(i), there.get(i))) {
                    return false;
                }
            }
            return areSame(FreeNames.of(one.body), one.at, other.at);
        }

        private boolean areSame(Chosen one, Chosen other) {
            List<Local> here = one.bound.names();
            List<Local> there = other.bound.names();
            if (here.size() != there.size() || one.bound.tuple() != other.bound.tuple()
                    || !areSame(one.bound.set(), one.at, other.bound.set(), other.at)) {
                return false;
            }
            for (int i = 0; i < here.size(); i++) {
                alike.put(here.get(i), there.get(i));
            }
            return true;
        }

        /** Do these names stand for the same in both places? */
        private boolean areSame(Set<Callee> names, Surroundings at, Surroundings otherAt) {
            return names.stream().allMatch(name -> name instanceof Definition definition
                    ? !entered.add(definition) || areSame(FreeNames.of(definition), at, otherAt)
                    : areSame(applied(name), at, applied(name), otherAt));
        }

        private static Expr applied(Callee name) {
            return new Expr.Apply(name, List.of(), Span.NOWHERE);
        }

        private boolean areSame(Argument one, Surroundings at, Argument other, Surroundings otherAt) {
            Surroundings.Passed here = meant(one, at);
            Surroundings.Passed there = meant(other, otherAt);
            if (here.argument() == there.argument() && here.argument() instanceof Expr same) {
                return areSame(FreeNames.of(same), here.at(), there.at());
            }
            return switch (here.argument()) {
                case Expr.Literal e -> there.argument() instanceof Expr.Literal f && e.value().equals(f.value());
                case Expr.VariableReference e -> there.argument() instanceof Expr.VariableReference f
                        && e.variable().equals(f.variable());
                case Expr.Apply e -> there.argument() instanceof Expr.Apply f && areSame(e.callee(), f.callee())
                        && areSame(e.arguments(), here.at(), f.arguments(), there.at());
                case Expr.Builtin e -> there.argument() instanceof Expr.Builtin f && e.operator() == f.operator()
                        && areSame(e.arguments(), here.at(), f.arguments(), there.at());
                default -> false;
            };
        }

        private boolean areSame(List<Argument> some, Surroundings at, List<Argument> others, Surroundings otherAt) {
            return some.size() == others.size() && IntStream.range(0, some.size())
                    .allMatch(i -> areSame(some.get(i), at, others.get(i), otherAt));
        }

        /** A name that was passed stands for something that is looked at in its place. */
        private boolean areSame(Callee one, Callee other) {
            return one instanceof Definition definition
                    ? one == other && !definition.isLocal()
                    : alike.get(one) == other;
        }

        private static Surroundings.Passed meant(Argument argument, Surroundings at) {
            Surroundings.Passed meant = new Surroundings.Passed(argument, at);
            while (meant.argument() instanceof Expr.Apply name && name.arguments().isEmpty()) {
                Optional<Surroundings.Passed> passed = meant.at().lookUp(name.callee());
                if (passed.isEmpty()) {
                    return meant;
                }
                meant = passed.get();
            }
            return meant;
        }
    }
}
