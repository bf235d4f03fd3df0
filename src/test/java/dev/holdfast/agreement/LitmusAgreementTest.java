package dev.holdfast.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * TLC on the litmus tests: a pair in every build, all of them with {@code -Dtlc=all}. What our own search finds is held
 * against the same heads elsewhere.
 */
class LitmusAgreementTest {
    private static final Path FOLDER = Path.of("spec", "litmus");

    @Test
    void tlcSaysWhatTheHeadsOfAPairSay() {
        assertAgreement(FOLDER.resolve("GmemPunch.cfg"));
        assertAgreement(FOLDER.resolve("GmemPunchBroken.cfg"));
    }

    @Test
    @EnabledIfSystemProperty(named = "tlc", matches = "all")
    void tlcSaysWhatAllHeadsSay() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.filter(file -> file.toString().endsWith(".cfg")).sorted()
                    .forEach(LitmusAgreementTest::assertAgreement);
        }
    }

    /** TLC stops at a violation, so that of a broken test it gives no figures but the trace's length. */
    private static void assertAgreement(Path config) {
        SpecFile spec = SpecFile.read(config);
        TlcAnswer answer = TlcOracle.ask(spec);
        List<String> keys = answer.isHolds()
                ? List.of("expect", "distinct", "generated", "depth")
                : List.of("expect", "property", "trace-length");
        List<String> said = answer.isHolds()
                ? List.of("holds", Long.toString(answer.distinct()), Long.toString(answer.generated()),
                        Integer.toString(answer.depth()))
                : List.of("violated", answer.property(), Integer.toString(answer.traceLength()));
        assertThat(keys.stream().map(key -> spec.header(key).orElse("")).toList()).as(config.toString())
                .isEqualTo(said);
    }
}
