package dev.holdfast.render;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Output files that are written whole or not at all: readers never see half of one, and a fault leaves the old one. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes a file, creating its folder.
     *
     * @param text rendered only now, so that a fault in it is caught here too
     * @return a warning if nothing was written
     */
    public static Optional<Problem> write(Path file, Supplier<String> text) {
        return writeBytes(file, () -> text.get().getBytes(StandardCharsets.UTF_8));
    }

    /** The same for what is no text. */
    public static Optional<Problem> writeBytes(Path file, Supplier<byte[]> bytes) {
        try {
            if (Files.isDirectory(file)) {
                return Optional.of(warning(file, "is not written: it is a folder"));
            }
            write(file, bytes.get());
            return Optional.empty();
        } catch (AccessDeniedException e) {
            return Optional.of(warning(file, "is not written: there is no permission to"));
        } catch (FileAlreadyExistsException e) {
            return Optional.of(warning(file, "is not written: " + e.getFile() + " is no folder"));
        } catch (FileSystemException e) {
            // Its message names our temporary file.
            return Optional
                    .of(warning(file, "is not written: " + Objects.requireNonNullElse(e.getReason(), reason(e))));
        } catch (IOException e) {
            return Optional.of(warning(file, "is not written: " + reason(e)));
        } catch (RuntimeException e) {
            // Whatever it is: a picture must not cost anybody the verdict.
            return Optional.of(warning(file, "could not be rendered: " + reason(e)));
        }
    }

    /** A device or a pipe is written to: one that were replaced would be gone for everybody. What a link leads to is replaced. */
    private static void write(Path file, byte[] bytes) throws IOException {
        if (!Files.exists(file)) {
            replace(file, bytes);
        } else if (Files.isRegularFile(file)) {
            replace(file.toRealPath(), bytes);
        } else {
            Files.write(file, bytes, StandardOpenOption.WRITE);
        }
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path half = Files.createTempFile(folder, ".half-", ".tmp");
        try {
            Files.write(half, bytes);
            allowReading(half);
            move(half, file);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Temporary files are private to their owner; the result is not. */
    private static void allowReading(Path file) {
        file.toFile().setReadable(true, false);
    }

    private static String reason(Exception e) {
        return e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    private static Problem warning(Path file, String message) {
        return Problem.of(Code.RENDERING, Span.NOWHERE, file + " " + message);
    }
}
