package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every package introduces itself in the same four parts: purpose, what goes in and out, the idea, where to begin. */
class PackageInfoTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/holdfast");

    @TestFactory
    List<DynamicTest> everyPackageIntroducesItself() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(Files::isDirectory).map(folder -> DynamicTest
                    .dynamicTest(SOURCES.getParent().relativize(folder).toString(), () -> introducesItself(folder)))
                    .toList();
        }
    }

    private static void introducesItself(Path folder) throws IOException {
        String text = Files.readString(folder.resolve("package-info.java"));
        assertThat(text).startsWith("/**\n * ").containsPattern("<p>In: ").containsPattern("Out: ")
                .contains("<p>The idea to know: ").containsPattern("<p>Read \\{@link [\\w.]+\\} first\\.");
    }
}
