package dev.holdfast.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.agreement.SpecFile;
import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Config;
import dev.holdfast.model.ModelBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every spec under {@code rejects/parse} and {@code rejects/config} is refused for the reason that its header names. */
class RejectedSpecsTest {

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
    void hasASpecForEachKindOfProblemBeforeTheSearch() {
        List<String> tested = Stream.concat(specs(), SpecFile.all().stream())
                .flatMap(spec -> spec.header("code").stream()).toList();
        assertThat(Stream.of(Code.values())
                .filter(code -> code.name().startsWith("CONFIG_") || code.phase() == Code.Phase.PARSE)
                .filter(code -> code != Code.UNSUPPORTED_PROPERTY).map(Code::name)).isSubsetOf(tested);
    }

    private static List<Problem> problems(SpecFile spec) {
        return catchThrowableOfType(SpecException.class, () -> {
            Config config = ConfigParser.parse(spec.config());
            ModelBuilder.build(SpecParser.parse(spec.module(), config, List.of()), config, null);
        }).problems();
    }
}
