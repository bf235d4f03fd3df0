package dev.holdfast.parse;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import util.FilenameToStream;

/**
 * Where modules come from: the folder of the root module, then the few that we bring along, then SANY's standard ones.
 * Modules that lie in a jar are copied to a private folder, which {@link #close} removes: SANY's own resolver copies
 * them to a folder shared by all processes, where two checkers pull files from under each other.
 */
final class ModuleFiles implements FilenameToStream, AutoCloseable {
    private static final String ENDING = ".tla";
    /** Our stand-ins for modules of the proof system, beside this class. */
    private static final String BROUGHT_ALONG = "/dev/holdfast/parse/";
    private static final String STANDARD = "/tla2sany/StandardModules/";

    private static final List<String> STANDARD_MODULES = List.of("Naturals", "Integers", "Reals", "Sequences",
            "FiniteSets", "Bags", "TLC", "TLAPS", "NaturalsInduction");

    private final Path root;
    private final Path copies;
    private final Map<String, Path> known = new HashMap<>();
    private @Nullable Amendment amendment;

    private ModuleFiles(Path root, Path copies) {
        this.root = root;
        this.copies = copies;
    }

    static ModuleFiles of(Path root) {
        if (!Files.isRegularFile(root)) {
            throw new SpecException(Code.FILE_NOT_FOUND, Span.of(root.toString()), "no such file: " + root);
        }
        if (!root.toString().endsWith(ENDING)) {
            throw new SpecException(Code.FILE_NOT_FOUND, Span.of(root.toString()),
                    "a TLA+ module lies in a file whose name ends in .tla, but this is " + root);
        }
        try {
            return new ModuleFiles(root,
                    Files.createTempDirectory("holdfast-modules-" + ProcessHandle.current().pid() + "-"));
        } catch (IOException e) {
            throw new SpecException(Code.MACHINE, Span.NOWHERE, "cannot make a temporary folder: " + e.getMessage());
        }
    }

    /** The JDK's names of temporary folders are random, and its first random number takes longer than the folder. */
    static void prepare() {
        new SecureRandom().nextLong();
    }

    /** From now on the root module has the amended text. */
    void amend(Amendment amended) {
        amendment = amended;
        try {
            Files.write(amendedRoot(), amended.lines(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SpecException(Code.MACHINE, Span.NOWHERE,
                    "cannot write " + amendedRoot() + ": " + e.getMessage());
        }
    }

    private Path amendedRoot() {
        return copies.resolve(rootModule() + ENDING);
    }

    /** The amendment, if it is that module's. */
    Optional<Amendment> amendment(String module) {
        return module.equals(rootModule()) ? Optional.ofNullable(amendment) : Optional.empty();
    }

    /** The root module's name, going by its file. */
    String rootModule() {
        String name = String.valueOf(root.getFileName());
        return name.substring(0, name.length() - ENDING.length());
    }

    @Override
    public File resolve(String name, boolean isModule) {
        String file = isModule && !name.endsWith(ENDING) ? name + ENDING : name;
        Path found = find(file);
        return new TLAFile((found == null ? copies.resolve(file) : found).toString(), isCopy(found), this);
    }

    private @Nullable Path find(String file) {
        if (amendment != null && file.equals(rootModule() + ENDING)) {
            return amendedRoot();
        }
        Path beside = root.resolveSibling(file);
        if (Files.isRegularFile(beside)) {
            return beside;
        }
        Path copy = known.computeIfAbsent(file, this::copied);
        return Files.exists(copy) ? copy : null;
    }

    private boolean isCopy(@Nullable Path path) {
        return path != null && path.startsWith(copies) && !(amendment != null && path.equals(amendedRoot()));
    }

    /** The copy of a module that lies in a jar; a file that does not exist if there is none of that name. */
    private Path copied(String file) {
        Path copy = copies.resolve(file);
        for (String folder : List.of(BROUGHT_ALONG, STANDARD)) {
            try (InputStream module = FilenameToStream.class.getResourceAsStream(folder + file)) {
                if (module != null) {
                    Files.copy(module, copy);
                    return copy;
                }
            } catch (IOException e) {
                throw new SpecException(Code.MACHINE, Span.NOWHERE, "cannot write " + copy + ": " + e.getMessage());
            }
        }
        return copy;
    }

    @Override
    public String getFullPath() {
        return String.valueOf(root.toAbsolutePath().getParent());
    }

    @Override
    public boolean isStandardModule(String module) {
        Path path = find(module + ENDING);
        return isCopy(path);
    }

    /** What could stand after EXTENDS: the standard modules, and those beside the root module. */
    Set<String> modulesToImport() {
        Set<String> names = new TreeSet<>(STANDARD_MODULES);
        try (Stream<Path> beside = Files.list(root.toAbsolutePath().getParent())) {
            beside.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ENDING))
                    .forEach(name -> names.add(name.substring(0, name.length() - ENDING.length())));
        } catch (IOException e) {
            // Then nothing beside it is suggested.
        }
        names.remove(rootModule());
        return names;
    }

    /** A module's file as the user would name it. */
    String displayName(String module) {
        return module.equals(rootModule()) ? root.toString() : displayPath(find(module + ENDING), module);
    }

    private String displayPath(@Nullable Path path, String module) {
        return path == null || isCopy(path) ? module + ENDING : path.toString();
    }

    /** The lines of a module's text; none if it has no file. */
    List<String> lines(String module) {
        Optional<Amendment> amended = amendment(module);
        if (amended.isPresent()) {
            return amended.get().lines();
        }
        Path path = module.equals(rootModule()) ? root : find(module + ENDING);
        if (path == null) {
            return List.of();
        }
        try {
            // SANY reads bytes; a character that is no UTF-8 must not stop us here.
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new SpecException(Code.FILE_NOT_FOUND, Span.of(path.toString()),
                    "cannot read " + path + ": " + e.getMessage());
        }
    }

    /** Removes the private folder. */
    @Override
    public void close() {
        try (Stream<Path> files = Files.list(copies)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(copies);
        } catch (IOException e) {
            throw new HoldfastBug("cannot remove " + copies, e);
        }
    }
}
