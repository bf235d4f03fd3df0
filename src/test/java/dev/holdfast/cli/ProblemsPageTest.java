package dev.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.agreement.SpecFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/problems.md says what is really printed; {@code -Dgolden.rewrite=true} fills in its tables anew. */
class ProblemsPageTest {
    private static final Path PAGE = Path.of("docs", "problems.md");
    private static final Pattern TABLE = Pattern.compile("(<!-- table: (\\w+) -->\n).*?(<!-- end -->)", Pattern.DOTALL);
    /** A problem's first line begins with its place; the folder matters to nobody. */
    private static final Pattern FIRST = Pattern.compile(
            "^(?:\\S*[/\\\\])?(\\S+:\\d+:\\d+: .*|holdfast: .*|expected a .*)$",
            Pattern.MULTILINE);
    private static final String MODEL = "src/test/specs/holds/assumptions/Trivial.cfg";
    private static final Map<String, String> FOLDERS = Map.of("parse", "rejects/parse/", "config", "rejects/config/",
            "evaluation", "rejects/evaluation/", "liveness", "rejects/liveness/");
    private static final List<String> ARGUMENTS = List.of("chekc", "Trivial.cfg", "check", "check src",
            "check Absent.cfg",
            "check " + MODEL + " --worker 2", "check " + MODEL + " --workers 0", "check " + MODEL + " --timeout 5",
            "check " + MODEL + " --max-states x", "check " + MODEL + " --deadlock maybe",
            "check " + MODEL + " --constant N", "check " + MODEL + " --constant N=1",
            "check " + MODEL + " --svg nowhere/a.svg", "prove nowhere",
            "prove " + MODEL);
    private static final List<String> ROWS = List.of("| A | holds |", "| `A` | hold |", "| `A` | fails |",
            "| `A` | fails: 0, Go |", "| `A` | n/a |", "| `A` | n/a[^9] |", "| `A` | |", "| `A` |",
            "| `A` | holds | holds |");

    @TempDir
    Path folder;

    private record Printed(int exit, String firstLine) {
        String cells() {
            return exit + " | " + code(firstLine) + " |";
        }
    }

    @Test
    void pageSaysWhatIsPrinted() throws IOException {
        String page = Files.readString(PAGE);
        Matcher table = TABLE.matcher(page);
        StringBuilder actual = new StringBuilder();
        while (table.find()) {
            String text = table.group(1) + table(table.group(2)) + table.group(3);
            table.appendReplacement(actual, Matcher.quoteReplacement(text));
        }
        table.appendTail(actual);
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(PAGE, actual);
        }
        assertThat(actual.toString()).as("%s; -Dgolden.rewrite=true writes it anew", PAGE)
                .isEqualTo(Files.readString(PAGE));
    }

    private String table(String name) throws IOException {
        List<String> lines = new ArrayList<>(List.of("| what is wrong | exit code | first line |", "|---|---|---|"));
        switch (name) {
            case "arguments" -> ARGUMENTS.forEach(line -> lines.add("| " + code(line.replace(MODEL, "Trivial.cfg"))
                    + " | " + run(line.split(" ")).cells()));
            case "claims" -> {
                for (String row : ROWS) {
                    lines.add("| " + code(row) + " | " + claims(row).cells());
                }
            }
            default -> specs(FOLDERS.get(name)).forEach(spec -> lines.add("| " + link(spec) + " | "
                    + run("check", spec.config().toString()).cells()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static Stream<SpecFile> specs(String folder) {
        return SpecFile.all().stream().filter(spec -> spec.toString().startsWith(folder));
    }

    private static String link(SpecFile spec) {
        String file = spec.config().toString().replace('\\', '/');
        return "[" + spec.header("shows").orElseThrow() + "](../" + file + ")";
    }

    private Printed claims(String row) throws IOException {
        Files.writeString(folder.resolve("Trivial.cfg"), "");
        Files.writeString(folder.resolve("claims.md"),
                "| property | [Trivial](Trivial.cfg) |\n|---|---|\n" + row + "\n");
        return run("prove", folder.toString());
    }

    private Printed run(String... arguments) {
        Terminal terminal = new Terminal();
        ExitCode exit = terminal.run(arguments);
        String printed = terminal.out() + terminal.err();
        Matcher first = FIRST.matcher(printed);
        boolean placed = first.find();
        assertThat(placed || arguments.length != 2)
                .as("a problem with a place in: %s", printed).isTrue();
        String text = placed ? first.group(1) : lastLine(printed);
        String line = text.replace(SpecFile.ROOT + "/", "").replaceAll("(re|vio)\\w+/\\w+/(?=\\w+\\.)", "");
        return new Printed(exit.number(), line.replace(folder + "/", ""));
    }

    /** Of problems without a place in a file, which have one line. */
    private static String lastLine(String printed) {
        return printed.lines().reduce("", (line, next) -> next);
    }

    /** As code in a cell of a table, whatever backticks and bars it has. */
    private static String code(String text) {
        String fence = text.contains("``") ? "```" : text.contains("`") ? "``" : "`";
        String space = text.startsWith("`") || text.endsWith("`") || fence.length() > 1 ? " " : "";
        return fence + space + text.replace("|", "\\|") + space + fence;
    }
}
