package dev.holdfast.parse;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.diagnostic.Suggestions;
import dev.holdfast.ir.Config;
import dev.holdfast.value.Value;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a {@code .cfg}: TLC's grammar, and every problem of the file at once. */
public final class ConfigParser {
    private ConfigParser() {}

    /** Reads the file; problems name it as the path does. */
    public static Config parse(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new SpecException(Problem.of(Code.FILE_NOT_FOUND, Span.of(file.toString()), "no such file: " + file,
                    beside(file).orElse(null)));
        } catch (MalformedInputException e) {
            throw new SpecException(Code.CONFIG_SYNTAX, Span.of(file.toString()), file + " is not a text in UTF-8");
        } catch (IOException e) {
            throw new SpecException(Code.FILE_NOT_FOUND, Span.of(file.toString()),
                    "cannot read " + file + ": " + e.getMessage());
        }
    }

    /** A hint at a file of nearly that name. */
    private static Optional<String> beside(Path file) {
        try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
            List<String> names = files.map(each -> each.getFileName().toString())
                    .filter(name -> name.endsWith(".cfg")).toList();
            return Suggestions.nearest(String.valueOf(file.getFileName()), names)
                    .map(name -> "did you mean " + file.resolveSibling(name) + "?");
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a text.
     *
     * @param displayName the file as the user named it, for problems and for the module's name
     */
    public static Config parse(String displayName, String text) {
        List<Problem> problems = new ArrayList<>();
        ConfigWords words = new ConfigWords(new ConfigLexer(displayName, text, problems).tokens(), problems);
        Config config = new ConfigSections(words).parse(displayName, ConfigHeader.module(displayName, text));
        if (!problems.isEmpty()) {
            throw new SpecException(problems.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList());
        }
        return config;
    }

    /**
     * The same model with other values for some constants: each replaces what the file says of the name, or is added.
     *
     * @param constants values as a {@code .cfg} writes them, by the constants' names
     */
    public static Config withConstants(Config config, Map<String, String> constants) {
        List<Problem> problems = new ArrayList<>();
        List<Config.ConstantValue> values = new ArrayList<>(config.values());
        List<Config.Override> overrides = new ArrayList<>(config.overrides());
        new TreeMap<>(constants).forEach((name, text) -> {
            values.removeIf(value -> value.module() == null && value.name().text().equals(name));
            overrides.removeIf(override -> override.module() == null && override.name().text().equals(name));
            argument(name, text, problems).ifPresent(
                    value -> values.add(new Config.ConstantValue(new Config.Name(name, Span.NOWHERE), null, value)));
        });
        if (!problems.isEmpty()) {
            throw new SpecException(problems);
        }
        return new Config(config.file(), config.module(), values, overrides, config.specification(), config.init(),
                config.next(), config.properties(), config.constraints(), config.actionConstraints(), config.symmetry(),
                config.view(), config.alias(), config.checkDeadlock());
    }

    private static Optional<Value> argument(String name, String text, List<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        ConfigWords words = new ConfigWords(new ConfigLexer("", text, found).tokens(), found);
        Optional<Value> value = new ConfigValues(words).value();
        if (value.isPresent() && !words.atEnd()) {
            words.unexpected("the end of the value");
        }
        found.forEach(problem -> problems.add(Problem.of(Code.ARGUMENT, Span.NOWHERE,
                "--constant " + name + "=" + text + ": " + problem.message(), problem.hint())));
        return value;
    }
}
