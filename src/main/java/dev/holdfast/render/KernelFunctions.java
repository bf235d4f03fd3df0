package dev.holdfast.render;

import dev.holdfast.verdict.ActionLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which kernel function an action models, read from the comment above its definition: the first
 * {@code mm/rmap.c : try_to_migrate_one} in it. An action without one takes that of the first operator it applies that
 * has one, so that {@code VmDestroy == VmDestroyPart /\ ...} needs no second citation.
 *
 * <p>Everything about it is optional: without the file or the comment a picture has one line less.
 */
public final class KernelFunctions {
    /** Knows no function. */
    public static final KernelFunctions NONE = new KernelFunctions(false);

    private final boolean reading;
    private final Map<String, Map<String, CitedDefinition>> folders = new HashMap<>();

    private KernelFunctions(boolean reading) {
        this.reading = reading;
    }

    /** Reads the modules beside the ones that actions lie in. */
    public static KernelFunctions ofModules() {
        return new KernelFunctions(true);
    }

    /** {@code mm/rmap.c: try_to_migrate_one}, if known. */
    public Optional<String> of(ActionLabel action) {
        if (!reading || !action.span().isKnown()) {
            return Optional.empty();
        }
        Map<String, CitedDefinition> definitions = folders.computeIfAbsent(folderOf(action.span().file()),
                KernelFunctions::definitionsIn);
        CitedDefinition definition = definitions.get(action.name());
        return definition == null
                ? Optional.empty()
                : definition.citation().or(() -> ofOperators(definition, definitions));
    }

    private static Optional<String> ofOperators(CitedDefinition definition, Map<String, CitedDefinition> definitions) {
        return definition.applied().stream().map(definitions::get)
                .filter(applied -> applied != null && applied != definition)
                .flatMap(applied -> applied.citation().stream()).findFirst();
    }

    private static String folderOf(String file) {
        int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
        return slash < 0 ? "." : file.substring(0, slash + 1);
    }

    private static Map<String, CitedDefinition> definitionsIn(String folder) {
        Map<String, CitedDefinition> definitions = new HashMap<>();
        SourceLines sources = new SourceLines();
        for (Path module : modulesIn(folder)) {
            for (CitedDefinition definition : CitedDefinition.allIn(sources.all(module.toString()))) {
                // Schemes define the same names: any of them will do, the one with a citation is better.
                definitions.merge(definition.name(), definition,
                        (known, other) -> known.citation().isPresent() ? known : other);
            }
        }
        return definitions;
    }

    private static List<Path> modulesIn(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".tla")).sorted().toList());
        } catch (IOException | InvalidPathException unreadable) {
            return List.of();
        }
    }
}
