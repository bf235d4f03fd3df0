package dev.holdfast.agreement;

import dev.holdfast.ir.Config;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Parts;
import dev.holdfast.ir.Spec;
import dev.holdfast.ir.Type;
import dev.holdfast.ir.Variable;
import dev.holdfast.model.Action;
import dev.holdfast.model.Model;
import dev.holdfast.model.Property;
import dev.holdfast.parse.ConfigParser;
import dev.holdfast.parse.SpecParser;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Expressions and actions over some variables whose values are known but, as their types say, might be others: nothing of
 * them is decided while they are compiled. All are parsed together because each parse costs.
 */
final class Lines {
    /** A variable, its value in the state that the lines speak of, and what else it might hold. */
    record Held(String name, String value, Type type) {

        /** Any value in a variable of any type stays as it is. */
        Value random(Value known, RandomGenerator random) {
            return type instanceof Type.Any ? known : RandomValues.of(type, random);
        }
    }

    private static final Type NUMBER = new Type.Number(-3, 12);
    private static final Type DIGIT = new Type.Number(0, 9);
    private static final Type TRUTH = new Type.Truth();
    private static final List<Value> NAMES = strings("blue", "green", "red");
    private static final Type NAME = new Type.Atom(NAMES);
    private static final Type MODEL_VALUE = new Type.Atom(List.of(new ModelValue("m"), new ModelValue("n")));
    private static final Type DIGITS = new Type.Subset(integers(0, 4));
    private static final List<Value> MESSAGES = List.of(message("ack", 1), message("ack", 2), message("req", 1),
            message("req", 2));

    static final List<Held> VARIABLES = List.of(
            new Held("zero", "0", NUMBER), new Held("one", "1", NUMBER), new Held("two", "2", NUMBER),
            new Held("three", "3", NUMBER), new Held("less", "-2", NUMBER), new Held("big", "2147483640",
                    new Type.Number(Integer.MIN_VALUE, Integer.MAX_VALUE)),
            new Held("yes", "TRUE", TRUTH), new Held("no", "FALSE", TRUTH),
            new Held("red", "\"red\"", NAME), new Held("blue", "\"blue\"", NAME), new Held("mv", "m", MODEL_VALUE),
            new Held("s", "{1, 2}", DIGITS), new Held("t", "{2, 3}", DIGITS), new Held("none", "{}", DIGITS),
            new Held("c", "{\"red\", \"blue\"}", new Type.Subset(NAMES)),
            new Held("sent", "{[kind |-> \"req\", to |-> 1]}", new Type.Subset(MESSAGES)),
            new Held("f", "<<5, 6, 7>>", function(integers(1, 3), DIGIT)),
            new Held("g", "[blue |-> 1, green |-> 2, red |-> 3]", function(NAMES, DIGIT)),
            new Held("r", "[a |-> 1, b |-> TRUE]",
                    new Type.Mapping(strings("a", "b"), List.of(DIGIT, TRUTH))),
            new Held("h", "[blue |-> [a |-> 1, b |-> FALSE], red |-> [a |-> 2, b |-> TRUE]]",
                    function(strings("blue", "red"),
                            new Type.Mapping(strings("a", "b"), List.of(DIGIT, TRUTH)))),
            new Held("odd", "<<1, 9, 3>>", new Type.Mapping(integers(1, 3), List.of(new Type.Number(0, 1), DIGIT,
                    new Type.Number(2, 5)))),
            new Held("low", "<<1, 5, 3>>", new Type.Mapping(integers(1, 3), List.of(new Type.Number(0, 3),
                    new Type.Number(4, 7), new Type.Number(0, 3)))),
            new Held("gap", "(1 :> 4 @@ 3 :> 5 @@ 4 :> 6)", function(
                    List.of(IntValue.of(1), IntValue.of(3), IntValue.of(4)), DIGIT)),
            new Held("hue", "[blue |-> 1, red |-> 2, yellow |-> 3]", function(strings("blue", "red", "yellow"), DIGIT)),
            new Held("far", "[x \\in 1..20 |-> x % 10]", function(integers(1, 20), DIGIT)),
            new Held("fixed", "4", new Type.Number(4, 4)),
            new Held("void", "<<>>", new Type.Mapping(List.of(), List.of())),
            new Held("bag", "[a |-> {1}, b |-> m]", new Type.Mapping(strings("a", "b"), List.of(DIGITS,
                    new Type.OneOf(List.of(MODEL_VALUE, sequence(2)))))),
            new Held("pair", "<<1, \"red\">>", new Type.Mapping(integers(1, 2), List.of(DIGIT, NAME))),
            new Held("q", "<<4, 5>>", sequences(3)), new Held("empty", "<<>>", sequences(3)),
            new Held("maybe", "n", new Type.OneOf(List.of(MODEL_VALUE, sequence(2)))),
            new Held("any", "{7, 8}", new Type.Any()), new Held("any2", "\"red\"", new Type.Any()));

    private static final String DEFINITIONS = """
            Twice(x) == x + x
            Funs == [1..3 -> 0..9]
            FewFuns == [1..3 -> 0..6]
            Recs == [a : 0..9, b : BOOLEAN]
            Pairs == (0..9) \\X {"red"}
            Subs == SUBSET (0..4)
            Lists == Seq(0..9)
            Under(S) == SUBSET S
            Claim == no => yes
            Both == <<one, two>>
            Yes == TRUE
            No == FALSE
            Three == one' = 3
            Becomes(x, y) == x' = y
            Do(A) == A
            Implied(x) == x => yes
            Mine == SUBSET s
            RECURSIVE Down(_, _)
            Down(x, k) == IF k = 0 THEN x ELSE Down(x + x, k - 1)
            Sum[k \\in 0..9] == IF k = 0 THEN one ELSE k + Sum[k - 1]
            """;

    private final Spec spec;

    private Lines(Spec spec) {
        this.spec = spec;
    }

    /** @param definitions each becomes D0, D1 and so on */
    static Lines of(List<String> definitions) {
        StringBuilder text = new StringBuilder("---- MODULE Lines ----\n"
                + "EXTENDS Integers, Sequences, FiniteSets, TLC\nCONSTANTS m, n\n");
        text.append("VARIABLES ").append(names(", ")).append('\n');
        text.append(DEFINITIONS);
        text.append("Others == <<").append(names(", ").replace("zero, one", "zero")).append(">>\n");
        text.append("State == ").append(VARIABLES.stream().map(held -> held.name() + " = " + held.value())
                .collect(Collectors.joining(" /\\ "))).append('\n');
        for (int i = 0; i < definitions.size(); i++) {
            text.append("D").append(i).append(" == ").append(definitions.get(i)).append('\n');
        }
        List<String> names = new ArrayList<>(List.of("State"));
        IntStream.range(0, definitions.size()).forEach(i -> names.add("D" + i));
        return new Lines(parse(text.append("====\n").toString(), names));
    }

    private static Spec parse(String text, List<String> names) {
        try {
            Path folder = Files.createTempDirectory("lines");
            Path file = folder.resolve("Lines.tla");
            try {
                Files.writeString(file, text);
                return SpecParser.parse(file,
                        ConfigParser.parse("Lines.cfg", "CONSTANTS m = m n = n\nINIT State NEXT D0\n"), names);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String names(String between) {
        return VARIABLES.stream().map(Held::name).collect(Collectors.joining(between));
    }

    List<Variable> variables() {
        return spec.variables();
    }

    static List<Type> types() {
        return VARIABLES.stream().map(Held::type).toList();
    }

    static int index(String name) {
        return VARIABLES.stream().map(Held::name).toList().indexOf(name);
    }

    /** A model that asks these definitions of states. */
    Model asking(List<Integer> definitions, Property.Scope scope) {
        return model(List.of(), definitions.stream().map(this::definition).map(definition -> new Property(
                definition.name(), Config.PropertyKind.INVARIANT,
                List.of(new Property.Part(scope, definition.body())), definition.span())).toList());
    }

    /** A model with one action. */
    Model doing(int index) {
        Definition definition = definition(index);
        return model(List.of(new Action(definition.name(), List.of(), definition.body(), List.of(),
                definition.span())), List.of());
    }

    private Definition definition(int index) {
        return spec.definitions().get("D" + index);
    }

    private Model model(List<Action> actions, List<Property> properties) {
        Definition init = spec.definitions().get("State");
        return new Model("Lines", "Lines.cfg", spec.variables(), new Expr.Apply(init, List.of(), init.span()),
                actions, List.of(), properties, List.of(), List.of(), null, null, null, false, List.of(), List.of());
    }

    /** All operators and shapes of expressions that occur in the definitions. */
    Set<String> shapes() {
        Set<String> shapes = new TreeSet<>();
        spec.definitions().values().forEach(definition -> collect(definition.body(), shapes));
        return shapes;
    }

    private static void collect(Expr expr, Set<String> shapes) {
        shapes.add(expr.getClass().getSimpleName());
        if (expr instanceof Expr.Builtin builtin) {
            shapes.add(builtin.operator().name());
        }
        Parts.of(expr).forEach(part -> collect(part, shapes));
    }

    // ---- types

    private static List<Value> integers(int low, int high) {
        return IntStream.rangeClosed(low, high).<Value>mapToObj(IntValue::of).toList();
    }

    private static List<Value> strings(String... texts) {
        return Arrays.stream(texts).<Value>map(StringValue::new).toList();
    }

    private static Value message(String kind, int to) {
        return FunctionValue.of(strings("kind", "to"), List.of(new StringValue(kind), IntValue.of(to)));
    }

    private static Type function(List<Value> domain, Type range) {
        return new Type.Mapping(domain, Collections.nCopies(domain.size(), range));
    }

    private static Type sequence(int length) {
        return function(integers(1, length), DIGIT);
    }

    private static Type sequences(int longest) {
        return new Type.OneOf(IntStream.rangeClosed(0, longest).mapToObj(Lines::sequence).toList());
    }
}
