package dev.holdfast.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A file to write, refused before the search if it cannot be written after it: hours may lie between. */
final class OutputFile implements ITypeConverter<Path> {

    /** Why a file cannot be written. */
    static final class Unfit extends TypeConversionException {
        private static final long serialVersionUID = 1;

        Unfit(String reason) {
            super(reason);
        }
    }

    @Override
    public Path convert(String text) {
        if (text.isEmpty()) {
            throw new Unfit("a file needs a name");
        }
        Path file = path(text);
        @Nullable
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null) {
            throw new Unfit("this is a folder, not a file");
        }
        Path shown = file.getParent() == null ? folder : file.getParent();
        if (!Files.isDirectory(folder)) {
            throw new Unfit(Files.exists(folder) ? shown + " is no folder" : "there is no folder " + shown);
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new Unfit("there is no permission to write " + (Files.exists(file) ? "it" : "into " + shown));
        }
        return file;
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Unfit(e.getReason());
        }
    }
}
