package dev.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

    /** As a full disk or a reader that has gone does it. */
    private static StandardOutput refusing(String reason) {
        return new StandardOutput(new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(reason);
            }
        });
    }

    private static void print(StandardOutput results) {
        PrintWriter out = new PrintWriter(results, true, StandardCharsets.UTF_8);
        out.println("holds");
        out.flush();
    }

    @Test
    void resultThatFindsTheDiskFullIsLost() {
        StandardOutput results = refusing("No space left on device");
        print(results);
        assertThat(results.fault()).contains("No space left on device");
    }

    @Test
    void readerThatWantsNoMoreIsNoFault() {
        StandardOutput results = refusing("Broken pipe");
        print(results);
        assertThat(results.fault()).isEmpty();
    }

    @Test
    void lostResultEndsAsAFaultOfTheMachine() {
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), false);
        assertThat(console.lost("No space left on device")).isEqualTo(ExitCode.MACHINE);
        assertThat(err.toString()).contains("could not be written to standard output: No space left on device");
    }

    @Test
    void whatIsWrittenIsNoFault() {
        StandardOutput results = new StandardOutput(OutputStream.nullOutputStream());
        print(results);
        assertThat(results.fault()).isEmpty();
    }
}
