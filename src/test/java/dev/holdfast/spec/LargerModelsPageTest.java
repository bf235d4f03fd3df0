package dev.holdfast.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/larger-models.md says of each model in spec/large what is in it. */
class LargerModelsPageTest {
    private static final Path MODELS = Path.of("spec", "large");

    @Test
    void thePageHasEachModelWithItsSizes() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs", "larger-models.md")).stream()
                .filter(line -> line.startsWith("| [")).toList();
        try (Stream<Path> models = Files.list(MODELS)) {
            assertThat(models.filter(file -> file.toString().endsWith(".cfg")).sorted().map(LargerModelsPageTest::row))
                    .hasSameSizeAs(rows).allSatisfy(row -> assertThat(rows).anyMatch(line -> line.startsWith(row)));
        }
    }

    private static String row(Path model) {
        try {
            String text = Files.readString(model);
            String file = model.getFileName().toString();
            return String.format(Locale.ROOT, "| [%s](../spec/large/%s) | %d | %d | %d | %,d |",
                    file.substring(0, file.length() - ".cfg".length()), file, members("Pages", text),
                    members("Frames", text), members("Vcpus", text), distinct(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int members(String constant, String config) {
        Matcher set = Pattern.compile("(?m)^ *" + constant + " = \\{(.*)}$").matcher(config);
        assertThat(set.find()).as(constant).isTrue();
        return set.group(1).split(",").length;
    }

    private static long distinct(String config) {
        Matcher figure = Pattern.compile("(?m)^\\\\\\* distinct: (\\d+)$").matcher(config);
        assertThat(figure.find()).as("distinct").isTrue();
        return Long.parseLong(figure.group(1));
    }
}
