package dev.holdfast.model;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.diagnostic.Suggestions;
import dev.holdfast.ir.Config;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Level;
import dev.holdfast.ir.Levels;
import dev.holdfast.ir.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a model of a spec and the config it was bound to, or reports all that prevents one. */
public final class ModelBuilder {
    private final Spec spec;
    private final Config config;
    private final Levels levels = new Levels();
    private final Recursion recursion = new Recursion();
    private final Conjuncts conjuncts = new Conjuncts(levels, recursion);
    private final List<Problem> problems = new ArrayList<>();

    private ModelBuilder(Spec spec, Config config) {
        this.spec = spec;
        this.config = config;
    }

    /**
     * Builds the model.
     *
     * @param config may list properties beyond those the spec was read for, if the spec was asked for their names
     * @param deadlock overrides the config's CHECK_DEADLOCK unless null
     */
    public static Model build(Spec spec, Config config, @Nullable Boolean deadlock) {
        return new ModelBuilder(spec, config).build(deadlock);
    }

    private Model build(@Nullable Boolean deadlock) {
        Behavior behavior = new BehaviorReader(spec, config, levels, conjuncts, recursion, this::definition, problems)
                .read();
        Expr next = behavior.next();
        List<Action> actions = next == null ? List.of() : ActionSplitter.split(next, recursion);
        List<Property> properties = properties();
        List<NamedPredicate> constraints = predicates(config.constraints(), Level.STATE,
                "CONSTRAINT takes a predicate of states");
        List<NamedPredicate> actionConstraints = predicates(config.actionConstraints(), Level.ACTION,
                "ACTION_CONSTRAINT takes a formula about steps");
        Expr symmetry = optional(config.symmetry(), Level.CONSTANT, Code.CONFIG_SYMMETRY,
                "SYMMETRY takes a constant expression");
        View view = view();
        Expr alias = optional(config.alias(), Level.ACTION, Code.CONFIG_UNFIT,
                "ALIAS takes an expression of states or steps");
        if (!problems.isEmpty()) {
            throw new SpecException(problems.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList());
        }
        return new Model(spec.module(), config.file(), spec.variables(), behavior.init(), actions, behavior.fairness(),
                properties, constraints, actionConstraints, symmetry, view, alias, checkDeadlock(deadlock),
                spec.assumptions(),
                spec.typeHints());
    }

    private boolean checkDeadlock(@Nullable Boolean deadlock) {
        Boolean said = config.checkDeadlock();
        return deadlock != null ? deadlock : said == null || said;
    }

    private List<Property> properties() {
        PropertyReader reader = new PropertyReader(levels, conjuncts, new RefinedInstances(spec.images(), recursion),
                problems);
        List<Property> properties = new ArrayList<>();
        for (Config.PropertyName property : config.properties()) {
            definition(property.name()).ifPresent(definition -> properties.add(reader.read(property, definition)));
        }
        return properties;
    }

    private List<NamedPredicate> predicates(List<Config.Name> names, Level highest, String rule) {
        List<NamedPredicate> predicates = new ArrayList<>();
        for (Config.Name name : names) {
            definition(name).ifPresent(definition -> {
                require(highest, definition, name, Code.CONFIG_UNFIT, rule);
                predicates
                        .add(new NamedPredicate(name.text(), new Expr.Apply(definition, List.of(), definition.span())));
            });
        }
        return predicates;
    }

    private @Nullable View view() {
        Config.Name name = config.view();
        Expr expression = optional(name, Level.STATE, Code.CONFIG_UNFIT,
                "VIEW takes an expression of states");
        return name == null || expression == null ? null : new View(name.text(), expression);
    }

    private @Nullable Expr optional(Config.@Nullable Name name, Level highest, Code code, String rule) {
        Definition definition = name == null ? null : definition(name).orElse(null);
        if (name == null || definition == null) {
            return null;
        }
        require(highest, definition, name, code, rule);
        return new Expr.Apply(definition, List.of(), definition.span());
    }

    private void require(Level highest, Definition definition, Config.Name name, Code code, String rule) {
        if (levels.of(definition).compareTo(highest) > 0) {
            problems.add(Problem.of(code, name.span(), name.text() + " is " + describe(levels.of(definition)) + "; "
                    + rule));
        }
    }

    private static String describe(Level level) {
        return switch (level) {
            case CONSTANT -> "a constant expression";
            case STATE -> "a predicate of states";
            case ACTION -> "a formula about steps";
            case TEMPORAL -> "a temporal formula";
        };
    }

    /** What a name of the config means; reported if the spec was not read for it. */
    private Optional<Definition> definition(Config.Name name) {
        Definition found = spec.definitions().get(name.text());
        if (found == null) {
            problems.add(Problem.of(Code.CONFIG_UNKNOWN_NAME, name.span(),
                    "module " + spec.module() + " has no " + name.text(),
                    Suggestions.hint(name.text(), spec.operatorNames()).orElse(null)));
        }
        return Optional.ofNullable(found);
    }
}
