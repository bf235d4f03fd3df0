package dev.holdfast;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.diagnostic.Suggestions;
import dev.holdfast.ir.Config;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Level;
import dev.holdfast.ir.Levels;
import dev.holdfast.ir.Spec;
import dev.holdfast.model.Action;
import dev.holdfast.model.Model;
import dev.holdfast.model.ModelBuilder;
import dev.holdfast.parse.Addendum;
import dev.holdfast.parse.ConfigParser;
import dev.holdfast.parse.SpecParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds and reads the files of a request and binds them into a model. */
final class Loader {
    /** Not an operator to look up: the row that asks for every action. */
    static final String EVERY_ACTION = "Next";

    private final CheckRequest request;

    Loader(CheckRequest request) {
        this.request = request;
    }

    /**
     * Reads and binds.
     *
     * @throws SpecException with every problem of the stage that found some
     */
    Model load() {
        Path configFile = configFile();
        Config config = config(configFile);
        List<String> further = new ArrayList<>(request.questions().furtherProperties());
        further.addAll(request.questions().reachable());
        Spec spec = SpecParser.parse(moduleFile(configFile, config), config, further);
        Config asked = withFurtherProperties(config, spec);
        Model model = ModelBuilder.build(spec, asked, request.source().deadlock());
        Config sought = withReachable(asked, spec, model);
        return sought == asked ? model : ModelBuilder.build(spec, sought, request.source().deadlock());
    }

    /** A model and a function of its states. */
    record Projected(Model model, Definition expression) {}

    /**
     * Reads and binds, with an expression from outside.
     *
     * @throws SpecException with every problem of the stage that found some
     */
    Projected load(Addendum addendum) {
        return load(addendum, Level.STATE,
                "this speaks of steps or behaviors, but it is asked of single states",
                "leave out primes and temporal operators");
    }

    /** The same with an expression that may speak of a step. */
    Projected loadWithSteps(Addendum addendum) {
        return load(addendum, Level.ACTION, "this speaks of behaviors, but what is counted are steps",
                "leave out temporal operators");
    }

    private Projected load(Addendum addendum, Level most, String complaint, String hint) {
        if (addendum.text().isBlank()) {
            throw new SpecException(Code.ARGUMENT, Span.NOWHERE, addendum.place() + " is empty");
        }
        Path configFile = configFile();
        Config config = config(configFile);
        SpecParser.Amended read = SpecParser.parse(moduleFile(configFile, config), config, List.of(), addendum);
        Model model = ModelBuilder.build(read.spec(), config, request.source().deadlock());
        requireBehavior(model);
        if (new Levels().of(read.expression()).compareTo(most) > 0) {
            throw new SpecException(
                    Problem.of(Code.ARGUMENT, read.expression().body().span(), complaint, hint));
        }
        return new Projected(model, read.expression());
    }

    /** @throws SpecException if there is nothing to search */
    static void requireBehavior(Model model) {
        if (!model.hasBehavior()) {
            throw new SpecException(Problem.of(Code.ARGUMENT, Span.of(model.config()), "there are no states to show",
                    "name a SPECIFICATION, or INIT and NEXT"));
        }
    }

    private Config config(Path configFile) {
        return ConfigParser.withConstants(ConfigParser.parse(configFile), request.source().constants());
    }

    private static Problem noModel(Path file) {
        boolean folder = !file.toString().isEmpty() && Files.isDirectory(file);
        Path config = Path.of(file + ".cfg");
        String hint = !folder && Files.exists(config) ? "did you mean " + config + "?" : "name the model's .cfg";
        return Problem.of(Code.ARGUMENT, Span.NOWHERE,
                "expected a .cfg or .tla file, but found " + (folder ? "the folder " + file : "'" + file + "'"), hint);
    }

    private Path configFile() {
        Path file = request.file();
        Path config = request.source().config();
        if (config != null) {
            return config;
        }
        String name = file.toString();
        if (name.endsWith(".cfg")) {
            return file;
        }
        if (!name.endsWith(".tla")) {
            throw new SpecException(noModel(file));
        }
        if (!Files.exists(file)) {
            throw new SpecException(Code.FILE_NOT_FOUND, Span.of(name), "no such file: " + name);
        }
        Path beside = file.resolveSibling(baseName(file) + ".cfg");
        if (!Files.exists(beside)) {
            throw new SpecException(
                    Problem.of(Code.FILE_NOT_FOUND, Span.of(name), "found no " + beside + " to go with " + name,
                            "write one, or name another with --config"));
        }
        return beside;
    }

    private Path moduleFile(Path configFile, Config config) {
        if (request.file().toString().endsWith(".tla")) {
            return request.file();
        }
        Path file = configFile.resolveSibling(config.module() + ".tla").normalize();
        if (!Files.exists(file)) {
            throw new SpecException(Problem.of(Code.FILE_NOT_FOUND, Span.of(config.file()),
                    "there is no module for it: no such file: " + file,
                    "name it in the first line, `\\* module: NAME' or `\\* module: ../NAME', or say MODULE.tla --config "
                            + configFile));
        }
        return file;
    }

    private static String baseName(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private Config withFurtherProperties(Config config, Spec spec) {
        List<Config.PropertyName> properties = new ArrayList<>(config.properties());
        Set<String> named = new HashSet<>();
        properties.forEach(property -> named.add(property.name().text()));
        for (String name : request.questions().furtherProperties()) {
            if (named.add(name)) {
                boolean temporal = new Levels().of(definition(name, spec, config)) == Level.TEMPORAL;
                properties.add(new Config.PropertyName(
                        temporal ? Config.PropertyKind.PROPERTY : Config.PropertyKind.INVARIANT,
                        new Config.Name(name, Span.of(config.file()))));
            }
        }
        return config.withProperties(properties);
    }

    private Config withReachable(Config config, Spec spec, Model model) {
        Set<String> actions = new HashSet<>();
        model.actions().stream().map(Action::name).forEach(actions::add);
        List<Config.PropertyName> properties = new ArrayList<>(config.properties());
        for (String name : request.questions().reachable()) {
            if (!name.equals(EVERY_ACTION) && !actions.contains(name)) {
                definition(name, spec, config);
                properties.add(new Config.PropertyName(Config.PropertyKind.REACHABLE,
                        new Config.Name(name, Span.of(config.file()))));
            }
        }
        return properties.size() == config.properties().size() ? config : config.withProperties(properties);
    }

    private static Definition definition(String name, Spec spec, Config config) {
        Definition definition = spec.definitions().get(name);
        if (definition == null) {
            throw new SpecException(Problem.of(Code.CONFIG_UNKNOWN_NAME, Span.of(config.file()),
                    "module " + spec.module() + " has no operator " + name
                            + " without parameters, and no action of that name",
                    Suggestions.hint(name, spec.operatorNames()).orElse(null)));
        }
        return definition;
    }
}
