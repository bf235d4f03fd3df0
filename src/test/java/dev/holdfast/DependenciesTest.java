package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about dependencies and their licences says what is really there. */
class DependenciesTest {
    private static final Pattern ROW = Pattern.compile("^\\| [\\w.-]+:([\\w.-]+) \\| ([\\w.-]+) \\|.*\\| [^|]+ \\|$",
            Pattern.MULTILINE);
    /** Named after the operating system of the build. */
    private static final Pattern NATIVE = Pattern.compile("^(j2v8)_\\w+?(-[\\d.]+\\.jar)$");

    @Test
    void everyLibraryIsListedWithItsVersion() throws IOException {
        String page = Files.readString(Path.of("docs/dependencies.md"));
        Set<String> listed = ROW.matcher(page).results().map(row -> row.group(1) + "-" + row.group(2) + ".jar")
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(libraries()).as("docs/dependencies.md").isEqualTo(listed);
    }

    private static Set<String> libraries() {
        return Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(entry -> Path.of(entry).getFileName().toString()).filter(name -> name.endsWith(".jar"))
                .filter(name -> !name.startsWith("surefire")).map(name -> NATIVE.matcher(name).replaceFirst("$1$2"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
