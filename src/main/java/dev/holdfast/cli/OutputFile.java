package dev.holdfast.cli;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are written whole or not at all: under another name first, and moved when complete. */
final class OutputFile {
    private OutputFile() {
    }

    static void write(Path file, String text) {
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            try {
                Files.writeString(unfinished, text);
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new SpecException(
                    Problem.of(Code.MACHINE, Span.of(file.toString()), "cannot write: " + e.getMessage(),
                            "the folder must exist and be writable"));
        }
    }
}
