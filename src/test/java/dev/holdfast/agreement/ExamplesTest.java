package dev.holdfast.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.CheckRequest;
import dev.holdfast.Holdfast;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.Statistics;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The models of the public TLA+ examples with TLC's figures. Their repository is not part of this one: name a checkout with
 * {@code -Dexamples=FOLDER}. Some are refused for what they need beside their properties.
 */
@EnabledIfSystemProperty(named = "examples", matches = ".+")
class ExamplesTest {
    /** VIEW and community modules are not there; one CONSTRAINT cuts off what fairness asks for. */
    private static final Map<String, String> OTHERWISE = Map.of("MCYoYoNoPruning", "refused", "MCYoYoPruning",
            "refused", "MCKVsnap", "refused", "MCDistributedReplicatedLog", "refused",
            "MCAlternatingBit", "stopped: FAIRNESS_CUT");

    /** One line of examples.tsv; empty figures where TLC was stopped. */
    private record Example(String module, String config, boolean deadlock, String verdict, String generated,
            String distinct,
            String depth, String kind, String features) {

        static Example of(String line) {
            String[] cells = line.split("\t", -1);
            return new Example(cells[0], cells[1], cells[2].equals("check"), cells[3], cells[4], cells[5], cells[6],
                    cells[7],
                    cells[8]);
        }

        /** What the model comes to where that is not what TLC says. */
        String otherwise() {
            return OTHERWISE.getOrDefault(config.replaceFirst(".*/(.*)\\.cfg", "$1"), "");
        }
    }

    @TestFactory
    Stream<DynamicTest> comesOutAsWithTlc() {
        String only = System.getProperty("examples.only", "");
        return examples().stream().filter(example -> example.module().contains(only))
                .map(example -> DynamicTest.dynamicTest(example.kind() + " " + example.config(),
                        () -> compare(example)));
    }

    private static List<Example> examples() {
        try (InputStream in = ExamplesTest.class.getResourceAsStream("examples.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(Example::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(Example example) {
        Path folder = Path.of(System.getProperty("examples"));
        Verdict verdict = Holdfast.check(CheckRequest.of(folder.resolve(example.module()))
                .withConfig(folder.resolve(example.config())).withDeadlock(example.deadlock() ? null : Boolean.FALSE)
                .withWorkers(2).withLimits(Long.MAX_VALUE, Duration.ofMinutes(15)));
        String found = describe(verdict);
        System.out.printf("EXAMPLE\t%s\t%s\t%s\t%s\t%.1f s%n", example.kind(), example.config(), expected(example),
                found,
                verdict.summary().seconds().total());
        assertThat(found.startsWith("refused") ? "refused" : found).isEqualTo(expected(example));
    }

    private static String expected(Example example) {
        if (!example.otherwise().isEmpty()) {
            return example.otherwise();
        }
        return switch (example.verdict()) {
            case "success" -> "holds " + example.generated() + " " + example.distinct() + " " + example.depth();
            // TLC's run was cut off; these are the figures of the examples' own manifest.
            case "timeout" -> "holds 16959159 1321761 28";
            default -> example.verdict();
        };
    }

    private static String describe(Verdict verdict) {
        Statistics figures = verdict.summary().statistics();
        return switch (verdict) {
            case Holds holds -> "holds " + figures.generated() + " " + figures.distinct() + " " + figures.depth();
            case Violated violated ->
                violated.violation().kind().name().toLowerCase(java.util.Locale.ROOT) + "-violation";
            case Stopped stopped -> "stopped: " + stopped.reason();
            case Failed failed -> "refused: " + failed.problems().get(0).code() + (failed.problems().stream()
                    .allMatch(problem -> problem.code() == failed.problems().get(0).code())
                            ? ""
                            : " " + failed.problems());
        };
    }
}
