package dev.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands with everything they print. */
class CliTest {
    private final Terminal terminal = new Terminal();

    @Test
    void versionIsOneLine() {
        assertThat(terminal.run("--version")).isEqualTo(ExitCode.HOLDS);
        assertThat(terminal.out()).startsWith("holdfast ").endsWith("\n").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "prove", "check", "simulate", "graph"})
    void helpGoesToStandardOutput(String command) {
        assertThat(command.isEmpty() ? terminal.run("--help") : terminal.run(command, "--help"))
                .isEqualTo(ExitCode.HOLDS);
        assertThat(terminal.out()).contains("Usage: holdfast").contains("Examples:");
        assertThat(terminal.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "help prove", "help check", "help compare", "help cost", "help simulate",
            "help graph"})
    void helpFitsIntoATerminal(String line) {
        assertThat(terminal.run(line.split(" "))).isEqualTo(ExitCode.HOLDS);
        assertThat(terminal.out().lines()).allMatch(text -> text.length() <= 80)
                .as("a file's ending is not torn off").noneMatch(text -> text.endsWith(" .") || text.endsWith("FILE."));
        assertThat(terminal.out().substring(terminal.out().indexOf("Examples:")).lines()).as("no example is wrapped")
                .allMatch(text -> text.matches("|  .*|Examples:|Environment:|Exit status: .*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cost M.cfg --count A --per B", "graph M.cfg --project x", "compare A.cfg B.cfg"})
    void deadlockIsNoMatterOfCommandsThatLookForNone(String command) {
        assertThat(terminal.run((command + " --deadlock off").split(" "))).isEqualTo(ExitCode.CONFIG);
        assertThat(terminal.err()).contains("there is no option --deadlock");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check M.cfg --svg", "check M.cfg --dot", "check M.cfg --itf", "check M.cfg --dump-graph",
            "check M.cfg --dump-code", "simulate M.cfg --svg", "compare A.cfg B.cfg --svg", "compare A.cfg B.cfg --dot",
            "cost M.cfg --count A --per B --svg", "cost M.cfg --count A --per B --dot",
            "graph M.cfg --project x --svg", "graph M.cfg --project x --dot"})
    void filesThatCannotBeWrittenAreRefusedBeforeAnySearch(String line) {
        String option = line.substring(line.lastIndexOf(' ') + 1);
        assertThat(terminal.run((line + " absent/a.out").split(" "))).isEqualTo(ExitCode.CONFIG);
        assertThat(terminal.err()).startsWith("holdfast: " + option + " absent/a.out: there is no folder absent\n");
        assertThat(terminal.run((line + " pom.xml/a.out").split(" "))).isEqualTo(ExitCode.CONFIG);
        assertThat(terminal.err()).contains(": pom.xml is no folder\n");
        assertThat(terminal.run((line + " src").split(" "))).isEqualTo(ExitCode.CONFIG);
        assertThat(terminal.err()).contains(": this is a folder, not a file\n");
    }

    @Test
    void helpNamesTheOptionsThatAreNeeded() {
        terminal.run("cost", "--help");
        assertThat(terminal.out()).contains("Usage: holdfast cost FILE --count STEPS --per STEPS [OPTIONS]\n");
        terminal.run("graph", "--help");
        assertThat(terminal.out()).contains("Usage: holdfast graph FILE --project EXPR [OPTIONS]\n");
    }

    @Test
    void helpOfCheckListsTheExitCodes() {
        terminal.run("check", "--help");
        assertThat(terminal.out()).contains("Exit status:").contains("  12    ").contains("an invariant is violated")
                .doesNotContain("some claim");
    }

    @ParameterizedTest
    @CsvSource({"prove, every claim came out as claimed", "check, everything holds",
            "simulate, 'nothing was found, which proves nothing'", "graph, all is shown"})
    void helpOfEachCommandSaysWhatSuccessIs(String command, String success) {
        terminal.run(command, "--help");
        assertThat(terminal.out()).contains("Arguments:", "Options:", "Exit status:\n  0     " + success + "\n",
                "Examples:");
    }

    @Test
    void helpNamesTheVariablesOfTheEnvironment() {
        terminal.run("--help");
        assertThat(terminal.out()).contains("Environment:", "JAVA_HOME", "HOLDFAST_JAVA_OPTS", "NO_COLOR");
    }

    @Test
    void helpTakesACommand() {
        assertThat(terminal.run("help", "check")).isEqualTo(ExitCode.HOLDS);
        assertThat(terminal.out()).startsWith("Check one model, as tlc would.\nUsage: holdfast check");
    }

    @Test
    void misspeltOptionGetsASuggestion() {
        assertThat(terminal.run("check", "Model.cfg", "--worker", "2")).isEqualTo(ExitCode.CONFIG);
        assertThat(terminal.err()).isEqualTo("""
                holdfast: there is no option --worker
                Did you mean --workers?
                Try 'holdfast check --help'.
                """);
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void misspeltCommandGetsASuggestion() {
        assertThat(terminal.run("chekc")).isEqualTo(ExitCode.CONFIG);
        assertThat(terminal.err()).contains("chekc").contains("Did you mean check?");
    }

    @Test
    void whoAsksForJsonGetsJsonAlsoOfBadArguments() {
        assertThat(terminal.run("check", "Model.cfg", "--format", "json", "--worker", "2")).isEqualTo(ExitCode.CONFIG);
        assertThat(terminal.out()).startsWith("{").contains("\"verdict\": \"failed\"")
                .contains("\"code\":\"ARGUMENT\"").contains("--worker");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            check                                | Missing required parameter: 'FILE'
            check M.cfg --timeout 5              | --timeout takes a time like 90s, 5m or 1h, found '5'
            check M.cfg --workers 0              | --workers must be at least 1, found 0
            check M.cfg --max-states x           | --max-states takes a whole number, found 'x'
            check M.cfg --deadlock maybe         | --deadlock takes on or off, found 'maybe'
            check M.cfg --engine fast            | --engine takes compiled, interpreted or auto, found 'fast'
            check M.cfg --constant N             | --constant takes NAME=VALUE, found 'N'
            check M.cfg -x                       | there is no option -x
            check M.cfg --svg                    | Missing required parameter for option '--svg' (FILE)
            M.cfg                                | Did you mean check M.cfg?
            check M.cfg N.cfg                    | one argument too many: 'N.cfg'
            prove nowhere                        | claims.md
            graph M.cfg                          | Missing required option: '--project=EXPR'
            """)
    void badArgumentsAreNamed(String line, String message) {
        assertThat(terminal.run(line.strip().split(" +"))).isEqualTo(ExitCode.CONFIG);
        assertThat(terminal.err()).contains(message);
        assertThat(terminal.out()).isEmpty();
    }
}
