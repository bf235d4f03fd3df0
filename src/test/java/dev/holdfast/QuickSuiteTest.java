package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.holdfast.agreement.SpecFile;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.model.Model;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.Statistics;
import dev.holdfast.verdict.Summary;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The small specs once more, in a second for all of them: read once for a whole process, then searched by either engine
 * and held to TLC's figures in their heads. This is what mutation tests run for each mutant; docs/mutation.md.
 */
class QuickSuiteTest {
    /** A mutant that never comes to an end should not take long about it. */
    private static final int MOST_STATES = 600;
    /** {@code -Dspecs=REGEX} takes only those with a name in which that is found. */
    private static final Pattern WANTED = Pattern.compile(System.getProperty("specs", ""));

    private record Small(SpecFile spec, Model model) {}

    private static final List<Small> SPECS = read();

    private static List<Small> read() {
        List<Small> specs = new ArrayList<>();
        for (SpecFile spec : SpecFile.all()) {
            if (WANTED.matcher(spec.config().toString()).find() && isSmall(spec)) {
                try {
                    specs.add(new Small(spec, new Loader(CheckRequest.of(spec.config())).load()));
                } catch (SpecException refused) {
                    // What cannot be read is no concern of an engine.
                }
            }
        }
        return specs;
    }

    private static boolean isSmall(SpecFile spec) {
        return switch (spec.header("expect").orElse("")) {
            case "holds" -> spec.header("distinct").filter(distinct -> Integer.parseInt(distinct) <= MOST_STATES / 2)
                    .isPresent();
            case "violated" -> spec.header("property").isPresent();
            default -> spec.header("code").isPresent();
        };
    }

    @TestFactory
    Stream<DynamicTest> interpretedAsTheHeadSays() {
        return tests(CheckRequest.Engine.INTERPRETED);
    }

    @TestFactory
    Stream<DynamicTest> compiledAsTheHeadSays() {
        return tests(CheckRequest.Engine.AUTO);
    }

    private static Stream<DynamicTest> tests(CheckRequest.Engine engine) {
        return SPECS.stream().map(small -> dynamicTest(small.spec().toString(),
                () -> compare(small.spec(), check(small, engine))));
    }

    private static Verdict check(Small small, CheckRequest.Engine engine) {
        CheckRequest request = CheckRequest.of(small.spec().config()).withEngine(engine)
                .withLimits(MOST_STATES, null);
        try {
            return DeepStack.run(() -> ModelCheck.check(small.model(), request));
        } catch (SpecException refused) {
            return new Failed(Summary.ofNothing("", ""), refused.problems(), Failed.Moment.LOADING,
                    Trace.EMPTY);
        }
    }

    private static void compare(SpecFile spec, Verdict verdict) {
        Statistics figures = verdict.summary().statistics();
        String found = switch (verdict) {
            case Holds holds -> "holds " + figures.distinct() + " " + figures.generated() + " " + figures.depth();
            case Violated violated -> "violated " + violated.violation().name() + " " + violated.trace().length();
            case Failed failed -> "failed " + failed.problems().getFirst().code();
            default -> verdict.getClass().getSimpleName();
        };
        assertThat(found).as(spec.toString()).isEqualTo(expected(spec));
    }

    private static String expected(SpecFile spec) {
        return switch (spec.header("expect").orElse("")) {
            case "holds" -> "holds " + spec.header("distinct").orElse("") + " " + spec.header("generated").orElse("")
                    + " " + spec.header("depth").orElse("");
            case "violated" -> "violated " + spec.header("property").orElse("") + " "
                    + spec.header("trace-length").orElse("");
            case String other -> other + " " + spec.header("code").orElse("");
        };
    }
}
