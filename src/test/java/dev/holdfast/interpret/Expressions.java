package dev.holdfast.interpret;

import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Operator;
import dev.holdfast.ir.Parts;
import dev.holdfast.ir.Spec;
import dev.holdfast.layout.Layout;
import dev.holdfast.model.Model;
import dev.holdfast.parse.ConfigParser;
import dev.holdfast.parse.SpecParser;
import dev.holdfast.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Constant expressions, parsed together because each parse costs, and evaluated one by one. */
public final class Expressions {
    private final List<Definition> definitions = new ArrayList<>();
    private final InterpretedSystem system;

    /** @param texts in the language of Integers, Sequences, FiniteSets and TLC */
    public Expressions(List<String> texts) {
        StringBuilder module = new StringBuilder(
                "---- MODULE Expressions ----\nEXTENDS Integers, Sequences, FiniteSets, TLC\n");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            names.add("E" + i);
            module.append("E").append(i).append(" == ").append(texts.get(i)).append('\n');
        }
        Map<String, Definition> parsed = parse(module.append("====\n").toString(), names).definitions();
        names.forEach(name -> definitions.add(parsed.get(name)));
        system = new InterpretedSystem(
                new Model("Expressions", "", List.of(), null, List.of(), List.of(), List.of(), List.of(),
                        List.of(), null, null, null, true, List.of(), List.of()),
                Layout.interned(List.of()), line -> {}, () -> {});
    }

    private static Spec parse(String module, List<String> names) {
        try {
            Path folder = Files.createTempDirectory("expressions");
            try {
                Path file = Files.writeString(folder.resolve("Expressions.tla"), module);
                return SpecParser.parse(file, ConfigParser.parse("Expressions.cfg", ""), names);
            } finally {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws SpecException if the expression has no value */
    public Value value(int index) {
        Definition definition = definitions.get(index);
        return system.constant(new Expr.Apply(definition, List.of(), definition.span()));
    }

    /** All operators that occur in the expressions themselves. */
    Set<Operator> operators() {
        Set<Operator> operators = EnumSet.noneOf(Operator.class);
        definitions.forEach(definition -> collect(definition.body(), operators));
        return operators;
    }

    private static void collect(Expr expr, Set<Operator> operators) {
        if (expr instanceof Expr.Builtin builtin) {
            operators.add(builtin.operator());
        }
        Parts.of(expr).forEach(part -> collect(part, operators));
    }
}
