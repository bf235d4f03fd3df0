package dev.holdfast.model;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Config;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Level;
import dev.holdfast.ir.Levels;
import dev.holdfast.ir.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds Init, Next and fairness: named one by one, or inside a SPECIFICATION. */
final class BehaviorReader {
    private final Spec spec;
    private final Config config;
    private final Levels levels;
    private final Conjuncts conjuncts;
    private final Recursion recursion;
    private final Function<Config.Name, Optional<Definition>> definitions;
    private final List<Problem> problems;

    BehaviorReader(Spec spec, Config config, Levels levels, Conjuncts conjuncts,
            Recursion recursion, Function<Config.Name, Optional<Definition>> definitions, List<Problem> problems) {
        this.spec = spec;
        this.config = config;
        this.levels = levels;
        this.conjuncts = conjuncts;
        this.recursion = recursion;
        this.definitions = definitions;
        this.problems = problems;
    }

    /** The behavior that the config asks for; a problem if it asks for none where one is needed, or for two. */
    Behavior read() {
        Config.Name specification = config.specification();
        Config.Name init = config.init();
        Config.Name next = config.next();
        if (specification != null) {
            Config.Name other = init == null ? next : init;
            if (other != null) {
                report(other.span(), "the .cfg has a SPECIFICATION and INIT or NEXT; one of the two ways must go");
            }
            return definitions.apply(specification).map(definition -> takenApart(specification, definition))
                    .orElse(Behavior.NONE);
        }
        if (init != null && next != null) {
            return named(init, next);
        }
        return neither(init == null ? next : init);
    }

    private Behavior neither(Config.@Nullable Name half) {
        if (half != null) {
            report(half.span(),
                    config.init() == null ? "the .cfg has NEXT without INIT" : "the .cfg has INIT without NEXT");
        } else if (!spec.variables().isEmpty() || !config.properties().isEmpty()) {
            report(Span.of(config.file()), "the .cfg has neither SPECIFICATION nor INIT and NEXT");
        }
        return Behavior.NONE;
    }

    private Behavior named(Config.Name init, Config.Name next) {
        Optional<Expr> begin = definitions.apply(init).map(definition -> atMost(Level.STATE, definition, init));
        Optional<Expr> step = definitions.apply(next).map(definition -> atMost(Level.ACTION, definition, next));
        return new Behavior(begin.orElse(null), step.orElse(null), List.of());
    }

    private Expr atMost(Level level, Definition definition, Config.Name name) {
        if (levels.of(definition).compareTo(level) > 0) {
            problems.add(Problem.of(Code.CONFIG_UNFIT, name.span(), name.text() + " is "
                    + (levels.of(definition) == Level.TEMPORAL ? "a temporal formula" : "a formula about steps")
                    + ", not "
                    + (level == Level.STATE ? "a predicate of states" : "an action")));
        }
        return new Expr.Apply(definition, List.of(), definition.span());
    }

    private Behavior takenApart(Config.Name name, Definition definition) {
        List<Expr> init = new ArrayList<>();
        List<Expr> next = new ArrayList<>();
        List<Expr> fairness = new ArrayList<>();
        for (Conjunct conjunct : conjuncts.of(new Expr.Apply(definition, List.of(), definition.span()))) {
            switch (conjunct.core()) {
                case Expr.Always always when always.formula() instanceof Expr.SquareAction square
                        && !conjunct.quantified() ->
                    next.add(conjunct.with(square.action()).whole());
                case Expr core when levels.of(core).compareTo(Level.STATE) <= 0 -> init.add(conjunct.whole());
                case Expr core when isFairness(core) -> fairness.add(conjunct.whole());
                case Expr core ->
                    report(core.span(), "SPECIFICATION " + name.text() + " has a conjunct that is neither a"
                            + " predicate of states nor [][Next]_vars nor fairness");
            }
        }
        requireParts(name, definition, init, next);
        return new Behavior(conjunction(init, definition), next.isEmpty() ? null : next.getFirst(), fairness);
    }

    /**
     * Is it put together from WF and SF? Anything else could rule out finite beginnings, and then the states that a search
     * finds would be too many.
     */
    private boolean isFairness(Expr expr) {
        return switch (expr) {
            case Expr.Fairness fair -> true;
            case Expr.Conjunction e -> e.conjuncts().stream().allMatch(this::isFairness);
            case Expr.Disjunction e -> e.disjuncts().stream().allMatch(this::isFairness);
            case Expr.Quantified e -> isFairness(e.body());
            case Expr.Let e -> isFairness(e.body());
            case Expr.Apply e -> e.callee() instanceof Definition definition && levels.of(definition) == Level.TEMPORAL
                    && !recursion.isRecursive(definition) && isFairness(definition.body());
            default -> false;
        };
    }

    private void requireParts(Config.Name name, Definition definition, List<Expr> init, List<Expr> next) {
        if (init.isEmpty()) {
            report(definition.span(), "SPECIFICATION " + name.text() + " says nothing of the initial states");
        }
        if (next.isEmpty()) {
            report(definition.span(), "SPECIFICATION " + name.text() + " has no [][Next]_vars");
        }
        next.stream().skip(1).forEach(second -> report(second.span(),
                "SPECIFICATION " + name.text() + " has more than one [][Next]_vars"));
    }

    private static @Nullable Expr conjunction(List<Expr> conjuncts, Definition definition) {
        return switch (conjuncts.size()) {
            case 0 -> null;
            case 1 -> conjuncts.getFirst();
            default -> new Expr.Conjunction(conjuncts, definition.span());
        };
    }

    private void report(Span span, String message) {
        problems.add(Problem.of(Code.CONFIG_SPECIFICATION, span, message));
    }
}
