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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which kernel function an action models, read from the comment above its definition: the first
 * {@code mm/rmap.c : try_to_migrate_one} in it. An action without one takes that of the first operator it applies that
 * has one, or of an operator that this one applies, so that {@code VmDestroy == VmDestroyPart /\ ...} needs no second
 * citation.
 *
 * <p>Everything about it is optional: without the file or the comment a picture has one line less.
 */
public final class KernelFunctions {
    /** Knows no function. */
    public static final KernelFunctions NONE = new KernelFunctions(false);

    /** How far operators are followed; what lies deeper says little about the action. */
    private static final int DEPTH = 2;

    private final boolean reading;
    private final Map<String, Map<String, CitedDefinition>> modules = new HashMap<>();

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
        Map<String, CitedDefinition> definitions = modules.computeIfAbsent(action.span().file(),
                KernelFunctions::definitionsAround);
        CitedDefinition definition = definitions.get(action.name());
        return definition == null ? Optional.empty() : citation(definition, definitions, DEPTH);
    }

    private static Optional<String> citation(CitedDefinition definition, Map<String, CitedDefinition> definitions,
            int depth) {
        if (definition.citation().isPresent() || depth == 0) {
            return definition.citation();
        }
        return definition.applied().stream().map(definitions::get).filter(Objects::nonNull)
                .flatMap(applied -> citation(applied, definitions, depth - 1).stream()).findFirst();
    }

    private static String folderOf(String file) {
        int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
        return slash < 0 ? "." : file.substring(0, slash + 1);
    }

    /** Definitions of a module and of those beside it; its own come first, for schemes define the same names. */
    private static Map<String, CitedDefinition> definitionsAround(String file) {
        Map<String, CitedDefinition> definitions = new HashMap<>();
        SourceLines sources = new SourceLines();
        List<String> files = new ArrayList<>(List.of(file));
        modulesIn(folderOf(file)).forEach(module -> files.add(module.toString()));
        files.forEach(each -> CitedDefinition.allIn(sources.all(each))
                .forEach(definition -> definitions.putIfAbsent(definition.name(), definition)));
        return definitions;
    }

    private static List<Path> modulesIn(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".tla")).sorted().toList();
        } catch (IOException | InvalidPathException unreadable) {
            return List.of();
        }
    }
}
