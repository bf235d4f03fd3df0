package dev.holdfast.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.claims.ClaimsFile;
import dev.holdfast.claims.ClaimsReport;
import dev.holdfast.claims.ClaimsRunner;
import dev.holdfast.claims.Row;
import dev.holdfast.claims.Selection;
import dev.holdfast.render.ClaimsTable;
import dev.holdfast.render.Gallery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/litmus.md, taken from the page and run. */
class LitmusDocsTest {
    private static final Path DOCS = Path.of("docs", "litmus.md");
    private static final Pattern NAMED_FILE = Pattern.compile("^`([\\w.]+)`:\n\n```\\w*\n(.*?)^```$",
            Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern PRINTED = Pattern.compile("prints\n\n```\n(.*?)^```$",
            Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void theExampleComesOutAsThePageSays() throws IOException {
        Map<String, String> files = filesOfThePage();
        assertThat(files).hasSize(5);
        Files.copy(Path.of("spec", "litmus", "Litmus.tla"), folder.resolve("Litmus.tla"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        ClaimsReport report = ClaimsRunner.with(request -> request.withWorkers(1)).run(ClaimsFile.read(folder),
                Selection.ALL);
        Path gallery = folder.resolve("gallery");
        assertThat(Gallery.in(gallery).write(report)).isEmpty();
        assertThat(report.isAsClaimed()).isTrue();
        assertThat(ClaimsTable.of(report, gallery)).startsWith(printed());
        String picture = files.keySet().stream().filter(name -> name.endsWith(".txt")).findFirst().orElseThrow();
        assertThat(Files.readString(gallery.resolve(picture))).isEqualTo(files.get(picture));
    }

    @Test
    void thePageSaysSomethingOfEveryTest() throws IOException {
        String page = Files.readString(DOCS);
        assertThat(LitmusTest.rows().map(Row::name))
                .allSatisfy(name -> assertThat(page).contains("\n| [" + name + "]("));
    }

    private static Map<String, String> filesOfThePage() throws IOException {
        Map<String, String> files = new HashMap<>();
        NAMED_FILE.matcher(Files.readString(DOCS)).results()
                .forEach(match -> files.put(match.group(1), match.group(2)));
        return files;
    }

    private static String printed() throws IOException {
        return PRINTED.matcher(Files.readString(DOCS)).results().map(MatchResult::group).findFirst()
                .map(found -> found.substring(found.indexOf("```\n") + 4, found.lastIndexOf("```"))).orElseThrow();
    }
}
