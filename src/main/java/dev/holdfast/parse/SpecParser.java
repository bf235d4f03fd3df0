package dev.holdfast.parse;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Config;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Spec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Reads a module, with all it extends and instantiates, bound to a {@code .cfg}. */
public final class SpecParser {
    /** SANY keeps state in statics, so only one thread at a time may be in it or in its trees. */
    private static final Object SANY_IS_GLOBAL = new Object();

    private SpecParser() {}

    /**
     * A spec and an expression in its names.
     *
     * @param expression a definition without parameters
     */
    public record Amended(Spec spec, Definition expression) {}

    /**
     * Reads a module. What the config does not name and nothing named needs is not looked at.
     *
     * @param tlaFile the root module's file; problems name files as this path does
     * @param furtherNames operators wanted beyond those the config names; unknown ones are left out of the result
     */
    public static Spec parse(Path tlaFile, Config config, List<String> furtherNames) {
        return reading(tlaFile,
                files -> new SpecLowering(new Sany(files).modules(), files, config).lower(furtherNames));
    }

    /** Reads a module and an expression that stands in none. */
    public static Amended parse(Path tlaFile, Config config, List<String> furtherNames, Addendum addendum) {
        return reading(tlaFile, files -> amended(files, config, furtherNames, addendum));
    }

    /** Does what is done once in a process, so that the first module need not wait for it: half of what a small one takes. */
    public static void prepare() {
        synchronized (SANY_IS_GLOBAL) {
            Sany.prepare();
        }
        ModuleFiles.prepare();
    }

    private static <T> T reading(Path tlaFile, Function<ModuleFiles, T> reader) {
        synchronized (SANY_IS_GLOBAL) {
            try (ModuleFiles files = ModuleFiles.of(tlaFile)) {
                return reader.apply(files);
            } catch (StackOverflowError e) {
                throw new SpecException(Code.UNSUPPORTED, Span.of(tlaFile.toString()),
                        "an expression of this spec is nested too deeply to be read");
            }
        }
    }

    /** Reads the module alone first: its own problems go before the addendum's, and its names decide what is missing. */
    private static Amended amended(ModuleFiles files, Config config, List<String> furtherNames, Addendum addendum) {
        AddendumNames names = new AddendumNames(new Sany(files).modules().root(), config);
        List<String> constants = names.modelValues(addendum.text());
        Span module = new Places(files).of(names.root());
        Amendment amendment = Amendment.of(addendum, files.lines(files.rootModule()), module, constants,
                names.operator());
        files.amend(amendment);
        Modules modules = new Sany(files).modules();
        amendment.requireOneExpression(modules.root(), new Places(files));
        List<String> wanted = new ArrayList<>(furtherNames);
        wanted.add(amendment.operator());
        Spec spec = new SpecLowering(modules, files, names.withModelValues(constants)).lower(wanted);
        return new Amended(spec, Objects.requireNonNull(spec.definitions().get(amendment.operator())));
    }
}
