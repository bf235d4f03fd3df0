package dev.holdfast.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemTextTest {

    @TempDir
    Path folder;

    @Test
    void underlinesTheSpanInItsSourceLine() throws IOException {
        String file = file("---- MODULE Counter ----\nNext == \\/ Jumpp\n");
        assertThat(text(Problem.of(Code.SEMANTICS, new Span(file, 2, 12, 2, 16), "unknown operator 'Jumpp'",
                "did you mean 'Jump'?"))).isEqualTo(file + ":2:12: unknown operator 'Jumpp'\n" + """
                            2 | Next == \\/ Jumpp
                              |            ^^^^^
                              = did you mean 'Jump'?
                        """);
    }

    @Test
    void keepsTheCaretUnderItsCharacterBehindTabs() throws IOException {
        String file = file("\tx\t= y\n");
        assertThat(text(Problem.of(Code.SYNTAX, Span.at(file, 1, 6), "unexpected 'y'")))
                .endsWith("    1 |         x       = y\n      |                   ^\n");
    }

    @Test
    void endsAtTheFirstLineOfALongSpan() throws IOException {
        String file = file("a ==\n  [x \\in S |->\n   1]\n");
        assertThat(text(Problem.of(Code.SYNTAX, new Span(file, 2, 3, 3, 5), "too long")))
                .endsWith("    2 |   [x \\in S |->\n      |   ^^^^^^^^^^^^\n");
    }

    @Test
    void pointsBehindALineThatIsTooShort() throws IOException {
        String file = file("ab\n");
        assertThat(text(Problem.of(Code.SYNTAX, Span.at(file, 1, 9), "unexpected end")))
                .endsWith("    1 | ab\n      |   ^\n");
    }

    @Test
    void doesWithoutASourceFile() {
        assertThat(text(Problem.of(Code.FILE_NOT_FOUND, Span.of("gone.cfg"), "no such file")))
                .isEqualTo("gone.cfg:1:1: no such file\n");
    }

    @Test
    void namesNoPlaceForAnArgument() {
        assertThat(text(Problem.of(Code.ARGUMENT, Span.NOWHERE, "unknown option")))
                .isEqualTo("unknown option\n");
    }

    @Test
    void saysThatAWarningIsOne() {
        assertThat(text(Problem.of(Code.NEVER_ENABLED, Span.of("gone.tla"), "Free is never enabled")))
                .isEqualTo("gone.tla:1:1: warning: Free is never enabled\n");
    }

    @Test
    void coloursOnlyOnRequest() {
        Problem problem = Problem.of(Code.ARGUMENT, Span.of("a.cfg"), "unknown");
        assertThat(ProblemText.coloured().of(problem)).contains("\u001b[1m");
        assertThat(text(problem)).doesNotContain("\u001b");
    }

    @Test
    void separatesProblemsByABlankLine() {
        Problem problem = Problem.of(Code.ARGUMENT, Span.NOWHERE, "unknown");
        assertThat(ProblemText.plain().of(List.of(problem, problem))).isEqualTo("unknown\n\nunknown\n");
    }

    private static String text(Problem problem) {
        return ProblemText.plain().of(problem);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("Counter.tla"), text).toString();
    }
}
