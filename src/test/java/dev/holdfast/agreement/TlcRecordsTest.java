package dev.holdfast.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.agreement.TlcAnswer.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Keeps the recorded answers honest: every spec has one to its present text, and a few are asked again in every build.
 * {@code mvn test -Dtest=TlcRecordsTest -Dtlc=missing} asks about specs that are new or changed and adds to the records,
 * {@code -Dtlc=all} asks about all.
 */
class TlcRecordsTest {
    /** Asked in every build: one of each kind of answer, in about a second each. */
    private static final List<String> SAMPLE = List.of("holds/multiplicity/NestedDisjunction",
            "violates/invariant/TraceOfFour", "violates/deadlock/DeadEnd", "rejects/evaluation/OutsideDomain");

    /** TLC ends so after problems in an operator that it implements in Java; we have 75 to 77 for all problems. */
    private static final int NO_CODE_OF_ITS_OWN = 255;

    @Test
    @DisabledIfSystemProperty(named = "tlc", matches = ".+", disabledReason = "the records are being rewritten")
    void everySpecHasARecordedAnswer() {
        TlcRecords records = TlcRecords.read();
        assertThat(SpecFile.all()).as("mvn test -Dtest=TlcRecordsTest -Dtlc=missing asks TLC about them")
                .allMatch(spec -> records.answer(spec).isPresent());
    }

    @Test
    @DisabledIfSystemProperty(named = "tlc", matches = ".+", disabledReason = "the records are being rewritten")
    void tlcStillSaysWhatIsRecorded() {
        TlcRecords records = TlcRecords.read();
        for (String name : SAMPLE) {
            SpecFile spec = SpecFile.read(SpecFile.ROOT.resolve(name + ".cfg"));
            assertThat(TlcOracle.ask(spec)).as(name).isEqualTo(records.answer(spec).orElseThrow());
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "tlc", matches = "all|missing")
    void recordsAnswers() throws IOException {
        TlcRecords known = System.getProperty("tlc").equals("all") ? TlcRecords.none() : TlcRecords.read();
        TlcRecords fresh = TlcRecords.none();
        SpecFile.all().parallelStream().forEach(spec -> {
            TlcAnswer answer = known.answer(spec).orElseGet(() -> TlcOracle.ask(spec));
            synchronized (fresh) {
                fresh.put(spec, answer);
            }
        });
        fresh.write();
    }

    @Test
    void headersAgreeWithTlcOrSayWhyNot() {
        TlcRecords records = TlcRecords.read();
        Map<String, List<String>> disagreements = new LinkedHashMap<>();
        for (SpecFile spec : SpecFile.all()) {
            if (spec.header("differs").isEmpty()) {
                records.answer(spec).map(answer -> disagreements(spec, answer)).filter(found -> !found.isEmpty())
                        .ifPresent(found -> disagreements.put(spec.toString(), found));
            }
        }
        assertThat(disagreements).isEmpty();
    }

    private static List<String> disagreements(SpecFile spec, TlcAnswer answer) {
        List<String> found = new ArrayList<>();
        said(answer).forEach((key, value) -> {
            String expected = key.equals("property")
                    ? spec.header("tlc-property").or(() -> spec.header(key)).orElse("")
                    : spec.header(key).orElse("");
            if (!expected.equals(value)) {
                found.add(key + ": " + expected + " expected, TLC says " + value);
            }
        });
        return found;
    }

    /** TLC's answer in the words of a header, without what TLC leaves open. */
    private static Map<String, String> said(TlcAnswer answer) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("expect", answer.isHolds() ? "holds" : answer.outcome() == Outcome.FAILED ? "failed" : "violated");
        if (answer.exit() != NO_CODE_OF_ITS_OWN) {
            said.put("exit", Integer.toString(answer.exit()));
        }
        if (answer.isHolds()) {
            said.put("distinct", Long.toString(answer.distinct()));
            said.put("generated", Long.toString(answer.generated()));
            said.put("depth", Integer.toString(answer.depth()));
        } else if (answer.outcome() != Outcome.FAILED && answer.outcome() != Outcome.LIVENESS) {
            // Of several lassos TLC shows any.
            said.put("trace-length", Integer.toString(answer.traceLength()));
        }
        if (!answer.property().isEmpty()) {
            said.put("property", answer.property());
        }
        return said;
    }
}
