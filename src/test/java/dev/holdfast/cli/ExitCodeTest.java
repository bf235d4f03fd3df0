package dev.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.holdfast.agreement.SpecFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExitCodeTest {

    @TestFactory
    Stream<DynamicTest> checkEndsWithTheCodeInTheHeader() {
        return SpecFile.all().stream().filter(spec -> spec.header("exit").isPresent())
                .map(spec -> dynamicTest(spec.toString(), () -> {
                    StringWriter out = new StringWriter();
                    Console console = new Console(new PrintWriter(out), new PrintWriter(new StringWriter()), false);
                    ExitCode code = new Shell(console, () -> false).run("check", spec.config().toString(), "--quiet");
                    assertThat(code.number()).as("%s", out)
                            .isEqualTo(Integer.parseInt(spec.header("exit").orElseThrow()));
                }));
    }

    @Test
    void numbersDiffer() {
        assertThat(Stream.of(ExitCode.values()).map(ExitCode::number)).doesNotHaveDuplicates();
    }
}
