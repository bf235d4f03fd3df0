package dev.holdfast.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where results go. Writers above swallow faults; this remembers them, so that a lost result does not end like one. */
final class StandardOutput extends OutputStream {
    private final OutputStream target;
    private @Nullable IOException fault;

    StandardOutput(OutputStream target) {
        this.target = target;
    }

    static StandardOutput ofProcess() {
        return new StandardOutput(new FileOutputStream(FileDescriptor.out));
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void attempt(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (IOException e) {
            fault = e;
            throw e;
        }
    }

    @Override
    public void write(int octet) throws IOException {
        attempt(() -> target.write(octet));
    }

    @Override
    public void write(byte[] octets, int from, int count) throws IOException {
        attempt(() -> target.write(octets, from, count));
    }

    @Override
    public void flush() throws IOException {
        attempt(target::flush);
    }

    /** Why something was not written; empty also if the reader wants no more, as {@code head} does. */
    Optional<String> fault() {
        IOException seen = fault;
        if (seen == null) {
            return Optional.empty();
        }
        String message = String.valueOf(seen.getMessage());
        return message.toLowerCase(Locale.ROOT).contains("pipe") ? Optional.empty() : Optional.of(message);
    }
}
