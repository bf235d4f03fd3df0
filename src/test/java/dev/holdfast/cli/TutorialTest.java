package dev.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * docs/tutorial.md, done to the letter on a copy of spec/: every file that it names is written, every command run, and every
 * line that it shows must have been printed, in that order.
 */
class TutorialTest {
    private static final Pattern BLOCK = Pattern.compile("^(?:`([\\w./]+)`:\n\n)?```(\\w*)\n(.*?)^```$",
            Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("^\\$ (.*)\n((?:(?!\\$ ).*\n)*)", Pattern.MULTILINE);

    @TempDir
    Path folder;

    private int exit;
    private int commands;

    @Test
    void everyCommandPrintsWhatThePageShows() throws IOException {
        copy("spec");
        for (MatchResult block : BLOCK.matcher(Files.readString(Path.of("docs", "tutorial.md"))).results().toList()) {
            String file = block.group(1);
            if (file != null) {
                write(folder.resolve(file), block.group(3));
            } else {
                runAll(block.group(3));
            }
        }
        assertThat(commands).isGreaterThan(5);
    }

    private void runAll(String session) throws IOException {
        for (MatchResult command : COMMAND.matcher(session).results().toList()) {
            commands++;
            assertThat(run(command.group(1))).as("$ %s", command.group(1))
                    .satisfies(printed -> assertShown(command.group(2).lines().toList(), printed));
        }
    }

    /** {@code ...} stands for any lines; without it the lines follow one another. How wide a column is does not matter. */
    private static void assertShown(List<String> shown, String printed) {
        List<String> lines = new ArrayList<>(printed.lines().map(TutorialTest::narrow).toList());
        boolean skip = false;
        for (String line : shown) {
            if (line.equals("...")) {
                skip = true;
                continue;
            }
            int at = lines.indexOf(narrow(line));
            assertThat(at).as("'%s' in%n%s", line, printed).isNotNegative();
            assertThat(skip || at == 0).as("'%s' comes next in%n%s", line, String.join("\n", lines)).isTrue();
            lines.subList(0, at + 1).clear();
            skip = false;
        }
        assertThat(skip || lines.isEmpty()).as("nothing comes after that in%n%s", printed).isTrue();
    }

    private static String narrow(String line) {
        return line.stripTrailing().replaceAll(" {2,}", "  ");
    }

    private String run(String command) throws IOException {
        List<String> words = List.of(command.split(" "));
        return switch (words.get(0)) {
            case "./holdfast" -> holdfast(words.subList(1, words.size()));
            case "cat" -> Files.readString(folder.resolve(words.get(1)));
            case "echo" -> exit + "\n";
            default -> throw new AssertionError("the page has a command that the test does not know: " + command);
        };
    }

    private String holdfast(List<String> words) {
        List<String> arguments = new ArrayList<>();
        words.forEach(word -> arguments.add(word.matches("(spec|counterexamples)\\b.*")
                ? folder.resolve(word).toString()
                : word));
        if (words.get(0).equals("prove") && arguments.equals(words)) {
            arguments.add(1, folder.resolve("spec").toString());
        }
        arguments.add("--quiet");
        Terminal terminal = new Terminal();
        exit = terminal.run(arguments.toArray(String[]::new)).number();
        return terminal.out().replace(folder + "/", "");
    }

    private static void write(Path file, String text) throws IOException {
        boolean addition = Files.exists(file);
        Files.writeString(file, addition ? Files.readString(file) + "\n" + text : text);
    }

    private void copy(String from) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(from))) {
            for (Path file : files.toList()) {
                Path to = folder.resolve(file.toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
    }
}
