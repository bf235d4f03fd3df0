package dev.holdfast.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lines of the input files, read once each; a file that cannot be read has none. */
final class SourceLines {
    private final Map<String, List<String>> files = new HashMap<>();

    SourceLines() {}

    /** The same and a text that lies in no file. */
    SourceLines with(String file, String text) {
        SourceLines more = new SourceLines();
        more.files.putAll(files);
        more.files.put(file, text.lines().toList());
        return more;
    }

    /** A line by its number, which counts from 1. */
    Optional<String> line(String file, int number) {
        List<String> lines = all(file);
        return number >= 1 && number <= lines.size() ? Optional.of(lines.get(number - 1)) : Optional.empty();
    }

    List<String> all(String file) {
        return files.computeIfAbsent(file, SourceLines::read);
    }

    private static List<String> read(String file) {
        try {
            Path path = Path.of(file);
            // Not readAllLines: it refuses a file with a stray byte, and the caret line is worth a wrong letter.
            return file.isEmpty()
                    ? List.of()
                    : new String(Files.readAllBytes(path), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException | InvalidPathException unreadable) {
            return List.of();
        }
    }
}
