package dev.holdfast.agreement;

import dev.holdfast.agreement.RandomState.Held;
import dev.holdfast.ir.Config;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Spec;
import dev.holdfast.model.Action;
import dev.holdfast.model.Model;
import dev.holdfast.model.NamedPredicate;
import dev.holdfast.model.Property;
import dev.holdfast.parse.ConfigParser;
import dev.holdfast.parse.SpecParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random definitions, parsed together because each parse costs; models are put together from any of them. */
final class RandomModule {
    static final String CONSTANTS = "CONSTANTS m1 = m1 m2 = m2 m3 = m3\n";

    private final Spec spec;

    private RandomModule(Spec spec) {
        this.spec = spec;
    }

    static RandomModule of(List<RandomCase> cases) {
        try {
            Path folder = Files.createTempDirectory("random");
            Path file = folder.resolve("Random.tla");
            try {
                Files.writeString(file, text("Random", cases));
                Config config = ConfigParser.parse("Random.cfg", CONSTANTS + "INIT Init NEXT D0\n");
                List<String> names = new ArrayList<>(List.of("TypeOK"));
                IntStream.range(0, cases.size()).forEach(i -> names.add("D" + i));
                return new RandomModule(SpecParser.parse(file, config, names));
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole module; definition number i is called Di. */
    static String text(String module, List<RandomCase> cases) {
        StringBuilder text = new StringBuilder("---- MODULE " + module + " ----\n"
                + "EXTENDS Integers, Sequences, FiniteSets, TLC\nCONSTANTS m1, m2, m3\n");
        text.append(variables("VARIABLES ", "\n"));
        text.append("Init == i = 0 /\\ j = 1 /\\ b = FALSE /\\ a = m1 /\\ s = {1} /\\ t = {m1, m2}\n"
                + "    /\\ f = [k \\in 1..3 |-> k] /\\ g = [k \\in {m1, m2, m3, \"p\"} |-> 0]\n"
                + "    /\\ r = [a |-> 1, b |-> TRUE] /\\ q = <<1, m2>>\n"
                + "    /\\ c = <<1>> /\\ u = m1 /\\ v = \"s1\" /\\ w = {0, 2} /\\ z = <<>>\n");
        text.append(RandomState.VARIABLES.stream().map(variable -> variable.name() + " \\in " + variable.set())
                .collect(Collectors.joining(" /\\ ", "TypeOK == ", "\n")));
        for (int i = 0; i < cases.size(); i++) {
            text.append("D").append(i).append(" == ").append(cases.get(i).text()).append('\n');
        }
        text.append("vars == ").append(variables("<<", ">>\n"));
        text.append("Stay == UNCHANGED vars\nAnywhere == TypeOK'\nAlways == [][D0]_vars\n");
        return text.append("====\n").toString();
    }

    private static String variables(String before, String after) {
        return RandomState.VARIABLES.stream().map(Held::name).collect(Collectors.joining(", ", before, after));
    }

    Definition definition(int index) {
        return spec.definitions().get("D" + index);
    }

    private Model model(List<Action> actions, List<Property> properties, List<NamedPredicate> constraints) {
        Definition init = spec.definitions().get("Init");
        return new Model("Random", "Random.cfg", spec.variables(), new Expr.Apply(init, List.of(), init.span()),
                actions, List.of(), properties, constraints, List.of(), null, null, null, false, List.of(),
                List.of());
    }

    private Action action(int index) {
        Definition definition = definition(index);
        return new Action(definition.name(), List.of(), definition.body(), List.of(), definition.span());
    }

    private Property property(int index, boolean ofSteps) {
        Definition definition = definition(index);
        return new Property(definition.name(), ofSteps ? Config.PropertyKind.PROPERTY : Config.PropertyKind.INVARIANT,
                List.of(new Property.Part(ofSteps ? Property.Scope.STEP : Property.Scope.STATE, definition.body())),
                definition.span());
    }

    /** With one definition alone. */
    Model of(int index, RandomCase.Kind kind) {
        return switch (kind) {
            case PREDICATE -> model(List.of(), List.of(property(index, false)), List.of());
            case STEP_PREDICATE -> model(List.of(), List.of(property(index, true)), List.of());
            case ACTION, TAME_ACTION -> model(List.of(action(index)), List.of(), List.of());
        };
    }

    /** A whole spec; with the type invariant first if it is wanted. */
    Model of(List<Integer> actions, List<Integer> invariants, List<Integer> stepProperties, List<Integer> constraints,
            boolean typed) {
        List<Property> properties = new ArrayList<>();
        if (typed) {
            Definition typeOk = spec.definitions().get("TypeOK");
            properties.add(new Property("TypeOK", Config.PropertyKind.INVARIANT,
                    List.of(new Property.Part(Property.Scope.STATE, typeOk.body())), typeOk.span()));
        }
        invariants.forEach(index -> properties.add(property(index, false)));
        stepProperties.forEach(index -> properties.add(property(index, true)));
        return model(actions.stream().map(this::action).toList(), properties, constraints.stream()
                .map(index -> new NamedPredicate(definition(index).name(), definition(index).body()))
                .toList());
    }
}
