package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.agreement.SpecFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The pages point at what is there. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("```.*?```|`[^`\n]*`", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("^#+ +(.*)$", Pattern.MULTILINE);

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsSomewhere() throws IOException {
        return pages().stream().map(page -> DynamicTest.dynamicTest(page.toString(),
                () -> assertThat(links(page).filter(link -> !leadsSomewhere(page, link))).isEmpty()));
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CHANGELOG.md"),
                Path.of("CONTRIBUTING.md"),
                Path.of("src", "test", "specs", "README.md"), Path.of("spec", "claims.md"),
                Path.of("examples", "README.md")));
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    private static Stream<String> links(Path page) throws IOException {
        return LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll("")).results().map(link -> link.group(1))
                .filter(link -> !link.contains("://"));
    }

    private static boolean leadsSomewhere(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
    }

    private static List<String> anchors(Path page) {
        try {
            return HEADING.matcher(Files.readString(page)).results().map(heading -> heading.group(1)
                    .toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").strip().replace(' ', '-')).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void subsetNamesASpecOfEveryFeature() throws IOException {
        String page = Files.readString(Path.of("docs", "subset.md"));
        Path specs = Path.of("src", "test", "specs");
        try (Stream<Path> folders = Stream.concat(Files.list(specs.resolve("holds")),
                Files.list(specs.resolve("violates")))) {
            assertThat(folders.filter(Files::isDirectory).map(folder -> specs.relativize(folder) + "/"))
                    .allMatch(folder -> page.contains(folder.replace('\\', '/')));
        }
    }

    @Test
    void architectureNamesEveryPackage() throws IOException {
        String page = Files.readString(Path.of("docs", "architecture.md"));
        try (Stream<Path> folders = Files.list(Path.of("src", "main", "java", "dev", "holdfast"))) {
            assertThat(folders.filter(Files::isDirectory))
                    .allMatch(folder -> page.contains("`" + folder.getFileName() + "`"));
        }
    }

    @Test
    void deviationsNameEverySpecThatSaysItDiffers() throws IOException {
        String page = Files.readString(Path.of("docs", "deviations.md"));
        assertThat(SpecFile.all().stream().filter(spec -> spec.header("differs").isPresent()))
                .allMatch(spec -> page.contains("/" + spec + ".cfg"));
    }

    @Test
    void examplesSayWhatTheirHeadsSay() throws IOException {
        String page = Files.readString(Path.of("examples", "README.md"));
        List<SpecFile> examples = SpecFile.all().stream().filter(spec -> spec.config().startsWith("examples")).toList();
        assertThat(examples).hasSizeGreaterThan(10);
        for (SpecFile example : examples) {
            String file = example.config().getFileName().toString();
            assertThat(page).containsPattern("(?m)^\\| \\[" + Pattern.quote(file) + "\\].*\\| "
                    + Pattern.quote(answer(example)) + " \\|$");
        }
    }

    private static String answer(SpecFile spec) {
        return spec.header("property")
                .map(property -> (property.equals("deadlock") ? property : "`" + property + "` is violated") + ", "
                        + spec.header("trace-length").orElseThrow() + " states")
                .orElseGet(() -> "holds, " + spec.header("distinct").orElseThrow() + " states");
    }

    /** The README's table is a part of the first one of the claims, in fewer words. */
    @Test
    void readmeClaimsWhatTheClaimsPageClaims() throws IOException {
        Map<String, String> claimed = cells(Path.of("spec", "claims.md"));
        Map<String, String> shortened = cells(Path.of("README.md"));
        assertThat(shortened).hasSizeGreaterThan(10);
        shortened.forEach((cell, word) -> assertThat(claimed.getOrDefault(cell, "")).as(cell).startsWith(word));
    }

    /** "Property on Model" and what is said of it; of several tables about the same the first counts. */
    private static Map<String, String> cells(Path page) throws IOException {
        Map<String, String> cells = new HashMap<>();
        List<String> models = List.of();
        for (String line : Files.readString(page).replaceAll("(?s)```.*?```", "").split("\n")) {
            String[] parts = line.split(" *\\| *");
            if (parts.length > 2 && parts[1].equals("property")) {
                models = Stream.of(parts).map(part -> part.replaceAll("\\[(.*)]\\(.*", "$1")).toList();
            } else if (parts.length > 2 && parts.length == models.size() && parts[1].startsWith("`")) {
                for (int i = 2; i < parts.length; i++) {
                    cells.putIfAbsent(parts[1].split("`")[1] + " on " + models.get(i), parts[i]);
                }
            }
        }
        return cells;
    }
}
