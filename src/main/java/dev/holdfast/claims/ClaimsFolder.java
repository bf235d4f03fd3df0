package dev.holdfast.claims;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder and every claims page in it and below, the outermost first, then in the order of their paths.
 *
 * @param pages at least one
 */
public record ClaimsFolder(Path folder, List<ClaimsFile> pages) {
    public ClaimsFolder {
        pages = List.copyOf(pages);
    }

    /**
     * Reads every page.
     *
     * @throws SpecException with every problem of all pages, or if there is none
     */
    public static ClaimsFolder read(Path folder) {
        if (Files.isRegularFile(folder)) {
            throw new SpecException(Problem.of(Code.ARGUMENT, Span.NOWHERE,
                    "expected a folder with claims, but found the file " + folder,
                    String.valueOf(folder.getFileName()).equals("claims.md")
                            ? "name its folder: " + (folder.getParent() == null ? "." : folder.getParent())
                            : "check decides the properties of one .cfg"));
        }
        List<Path> folders = foldersWithPages(folder);
        List<ClaimsFile> pages = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path each : folders.isEmpty() ? List.of(folder) : folders) {
            try {
                pages.add(ClaimsFile.read(each));
            } catch (SpecException unreadable) {
                problems.addAll(unreadable.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new SpecException(problems);
        }
        return new ClaimsFolder(folder, pages);
    }

    private static List<Path> foldersWithPages(Path folder) {
        return filesBelow(folder).stream().filter(file -> file.endsWith(PageReader.NAME))
                .map(page -> page.getParent() == null ? folder : page.getParent())
                .sorted((a, b) -> a.compareTo(b)).toList();
    }

    /** The configurations of which no page claims anything, in the order of their names. */
    public List<Path> otherConfigs() {
        Set<Path> claimed = pages.stream().flatMap(page -> page.columns().stream())
                .flatMap(column -> column.configs().stream()).map(config -> config.toAbsolutePath().normalize())
                .collect(Collectors.toSet());
        return filesBelow(folder).stream()
                .filter(file -> file.toString().endsWith(".cfg")
                        && !claimed.contains(file.toAbsolutePath().normalize()))
                .toList();
    }

    private static List<Path> filesBelow(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for claims in " + folder, e);
        }
    }
}
