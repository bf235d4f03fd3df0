package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.holdfast.agreement.SpecFile;
import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.Statistics;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Every spec below src/test/specs, compiled where that can be and interpreted, with one and two workers, stopping at the first violation and going on after it
 * unless its header says that its states grow until memory is full, against the answer in its header; {@code TlcRecordsTest} holds the same headers against TLC.
 */
class SpecSuiteTest {

    @TestFactory
    Stream<DynamicNode> everySpecGetsTheAnswerInItsHeader() {
        return SpecFile.all().stream().map(spec -> dynamicContainer(spec.toString(),
                settings(spec).entrySet().stream().map(setting -> dynamicTest(setting.getKey() + ": " + spec,
                        () -> compare(spec, Holdfast.check(setting.getValue()))))));
    }

    private static Map<String, CheckRequest> settings(SpecFile spec) {
        CheckRequest request = CheckRequest.of(spec.config()).withLimits(10_000, null);
        Map<String, CheckRequest> settings = new LinkedHashMap<>();
        for (CheckRequest.Engine engine : List.of(CheckRequest.Engine.AUTO, CheckRequest.Engine.INTERPRETED)) {
            String name = engine.name().toLowerCase(Locale.ROOT);
            CheckRequest own = request.withEngine(engine);
            settings.put(name + ", one worker", own);
            settings.put(name + ", two workers", own.withWorkers(2));
            if (spec.header("grows").isEmpty()) {
                settings.put(name + ", one worker, going on", own.withContinueAfterViolation(true));
                settings.put(name + ", two workers, going on", own.withWorkers(2).withContinueAfterViolation(true));
            }
        }
        return settings;
    }

    private static void compare(SpecFile spec, Verdict verdict) {
        Map<String, String> found = describe(verdict);
        SoftAssertions soft = new SoftAssertions();
        found.forEach((key, value) -> spec.header(key)
                .ifPresent(expected -> soft.assertThat(value).as("%s of %s", key, spec.config()).isEqualTo(expected)));
        soft.assertThat(spec.header("expect")).as("%s says what to expect", spec.config()).isPresent();
        soft.assertAll();
    }

    /** A verdict in the words of a header. */
    private static Map<String, String> describe(Verdict verdict) {
        Map<String, String> found = new LinkedHashMap<>();
        switch (verdict) {
            case Holds holds -> {
                found.put("expect", "holds");
                putFigures(found, holds.summary().statistics());
                found.put("warning", String.join(" ", holds.summary().warnings().stream()
                        .map(Problem::code).filter(code -> code != Code.NOT_COMPILED).map(Code::name).distinct()
                        .toList()));
            }
            case Violated violated -> {
                found.put("expect", "violated");
                found.put("property", violated.violation().name());
                found.put("trace-length", Integer.toString(violated.trace().length()));
            }
            case Stopped stopped -> {
                found.put("expect", "stopped");
                putFigures(found, stopped.summary().statistics());
            }
            case Failed failed -> {
                found.put("expect", "failed");
                found.put("code", failed.problems().get(0).code().name());
            }
        }
        return found;
    }

    private static void putFigures(Map<String, String> found, Statistics figures) {
        found.put("distinct", Long.toString(figures.distinct()));
        found.put("generated", Long.toString(figures.generated()));
        found.put("depth", Integer.toString(figures.depth()));
    }

    @TestFactory
    Stream<DynamicNode> everyProblemHasAPlaceAndAMessage() {
        return SpecFile.all().stream().filter(spec -> spec.header("expect").filter("failed"::equals).isPresent())
                .map(spec -> dynamicTest(spec.toString(), () -> {
                    Verdict verdict = Holdfast.check(CheckRequest.of(spec.config()));
                    assertThat(verdict).isInstanceOf(Failed.class);
                    List<Problem> problems = ((Failed) verdict).problems();
                    assertThat(problems).isNotEmpty().allMatch(problem -> problem.span().isKnown())
                            .noneMatch(problem -> problem.message().isBlank());
                }));
    }
}
