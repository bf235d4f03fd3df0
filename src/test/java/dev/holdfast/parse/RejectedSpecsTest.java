package dev.holdfast.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.agreement.SpecFile;
import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Config;
import dev.holdfast.model.ModelBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every spec under {@code rejects/parse} and {@code rejects/config} is refused for the reason that its header names. */
class RejectedSpecsTest {
    /** What no spec can show, with the test that does. */
    private static final Map<Code, String> TESTS = Map.of(Code.NOT_COMPILED, "HoldfastTest.java", Code.FILE_NOT_FOUND,
            "render/ProblemTextTest.java",
            Code.ARGUMENT, "parse/ConfigParserTest.java", Code.CLAIMS, "claims/ClaimsFileTest.java", Code.ASSERTION,
            "interpret/EvaluatorTest.java", Code.UNCLAIMED, "claims/ClaimsRunnerTest.java", Code.INCOMPLETE,
            "HoldfastTest.java", Code.GROWING, "HoldfastTest.java", Code.RENDERING, "render/GalleryTest.java",
            Code.MACHINE, "cli/ProcessTest.java");

    static Stream<SpecFile> specs() {
        return SpecFile.all().stream()
                .filter(spec -> spec.toString().startsWith("rejects/parse/")
                        || spec.toString().startsWith("rejects/config/"));
    }

    @ParameterizedTest
    @MethodSource("specs")
    void refusesForTheReasonThatTheHeaderNames(SpecFile spec) {
        List<Problem> problems = problems(spec);
        assertThat(problems).extracting(problem -> problem.code().name())
                .containsOnly(spec.header("code").orElseThrow());
        assertThat(problems).allMatch(problem -> problem.span().isKnown() && !problem.message().isBlank());
        assertThat(problems).allMatch(problem -> Path.of(problem.span().file()).startsWith(SpecFile.ROOT));
    }

    @Test
    void hasASpecOrATestForEachKindOfProblem() throws IOException {
        List<String> shown = SpecFile.all().stream()
                .flatMap(spec -> Stream.of("code", "warning").flatMap(key -> spec.header(key).stream()))
                .flatMap(codes -> Stream.of(codes.split(" "))).toList();
        assertThat(Stream.of(Code.values()).filter(code -> !TESTS.containsKey(code)).map(Code::name))
                .isSubsetOf(shown);
        for (Map.Entry<Code, String> test : TESTS.entrySet()) {
            assertThat(Path.of("src", "test", "java", "dev", "holdfast", test.getValue())).content()
                    .contains(test.getKey().name());
        }
    }

    private static List<Problem> problems(SpecFile spec) {
        return catchThrowableOfType(SpecException.class, () -> {
            Config config = ConfigParser.parse(spec.config());
            ModelBuilder.build(SpecParser.parse(spec.module(), config, List.of()), config, null);
        }).problems();
    }
}
