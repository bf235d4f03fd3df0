package dev.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that show commands and what they print: each command is run, and prints each line that the page shows, in that order. */
class ConsoleExamplesTest {
    private static final Pattern BLOCK = Pattern.compile("^```console\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final String PROMPT = "$ ./holdfast ";

    private static String printed(String command) {
        Terminal terminal = new Terminal();
        List<String> arguments = new ArrayList<>(Arrays.asList(command.split(" ")));
        arguments.add("--quiet");
        terminal.run(arguments.toArray(String[]::new));
        return terminal.out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"compare.md", "cost.md"})
    void printsWhatThePageShows(String page) throws IOException {
        String text = Files.readString(Path.of("docs", page));
        List<String> blocks = BLOCK.matcher(text).results().map(match -> match.group(1)).toList();
        assertThat(blocks).hasSizeGreaterThan(2);
        String output = "";
        for (String block : blocks) {
            List<String> lines = new ArrayList<>(block.lines().toList());
            if (lines.getFirst().startsWith(PROMPT)) {
                output = printed(lines.removeFirst().substring(PROMPT.length()));
            }
            assertThat(output).contains(String.join("\n", lines) + "\n");
        }
    }
}
