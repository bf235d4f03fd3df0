package dev.holdfast.parse;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Config;
import dev.holdfast.ir.Spec;
import java.nio.file.Path;
import java.util.List;

/** Reads a module, with all it extends and instantiates, bound to a {@code .cfg}. */
public final class SpecParser {
    /** SANY keeps state in statics, so only one thread at a time may be in it or in its trees. */
    private static final Object SANY_IS_GLOBAL = new Object();

    private SpecParser() {}

    /**
     * Reads a module. What the config does not name and nothing named needs is not looked at.
     *
     * @param tlaFile the root module's file; problems name files as this path does
     * @param furtherNames operators wanted beyond those the config names; unknown ones are left out of the result
     */
    public static Spec parse(Path tlaFile, Config config, List<String> furtherNames) {
        synchronized (SANY_IS_GLOBAL) {
            try (ModuleFiles files = ModuleFiles.of(tlaFile)) {
                return new SpecLowering(new Sany(files).modules(), files, config).lower(furtherNames);
            } catch (StackOverflowError e) {
                throw new SpecException(Code.UNSUPPORTED, Span.of(tlaFile.toString()),
                        "an expression of this spec is nested too deeply to be read");
            }
        }
    }
}
