package dev.holdfast.parse;

import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Config;
import dev.holdfast.ir.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Modules and a config written down in a test, put into a folder and read from there. */
public final class InlineSpec {
    private static final Pattern MODULE = Pattern.compile("(?m)^-{4,} MODULE (\\w+) ");

    private final Path folder;
    private Path root;
    private String config = "";

    /** The modules one after the other; the last one is the root. */
    public InlineSpec(Path folder, String modules) {
        this.folder = folder;
        this.root = folder;
        Matcher begin = MODULE.matcher(modules);
        while (begin.find()) {
            int from = begin.start();
            int end = modules.indexOf("\n====", from);
            write(begin.group(1) + ".tla", modules.substring(from, end) + "\n====\n");
        }
    }

    /** A root module T that extends the usual ones, with these lines. */
    public static InlineSpec of(Path folder, String lines) {
        return new InlineSpec(folder,
                "---- MODULE T ----\nEXTENDS Integers, Sequences, FiniteSets, TLC\n" + lines + "\n====\n");
    }

    public InlineSpec with(String text) {
        config = text;
        return this;
    }

    private void write(String name, String text) {
        root = folder.resolve(name);
        try {
            Files.writeString(root, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path root() {
        return root;
    }

    public Config config() {
        return ConfigParser.parse("T.cfg", config);
    }

    public Spec parse(String... names) {
        return SpecParser.parse(root, config(), List.of(names));
    }

    /** The definition of that name and all it needs, as text. */
    public String text(String name) {
        return IrText.closure(parse(name).definitions().get(name));
    }

    /** The body of the definition of that name, as text. */
    public String body(String name) {
        return IrText.of(parse(name).definitions().get(name).body());
    }

    /** What is wrong, each problem as {@code line:column CODE message (hint)}. */
    public List<String> problems(String... names) {
        try {
            parse(names);
            return List.of();
        } catch (SpecException e) {
            return e.problems().stream().map(InlineSpec::text).toList();
        }
    }

    public static String text(Problem problem) {
        return problem.span().line() + ":" + problem.span().column() + " " + problem.code() + " " + problem.message()
                + (problem.hint() == null ? "" : " (" + problem.hint() + ")");
    }
}
