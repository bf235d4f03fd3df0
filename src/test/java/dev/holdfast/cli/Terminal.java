package dev.holdfast.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.BooleanSupplier;

/** Where commands are given: keeps what they print, and may want them to stop. */
final class Terminal {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private BooleanSupplier interrupted = () -> false;

    ExitCode run(String... arguments) {
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
        return new Shell(console, interrupted).run(arguments);
    }

    /** Everything on standard output so far. */
    String out() {
        return out.toString();
    }

    /** Everything on standard error so far. */
    String err() {
        return err.toString();
    }

    /** Whether what is running, and what will be, should stop. */
    void interrupt(boolean wanted) {
        interrupt(() -> wanted);
    }

    /** The same, where whoever asks is told anew each time. */
    void interrupt(BooleanSupplier wanted) {
        interrupted = wanted;
    }
}
