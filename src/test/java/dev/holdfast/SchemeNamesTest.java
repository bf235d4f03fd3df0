package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The modules that the schemes share must not know the schemes: host and guest act on what the kernel records, never on
 * which scheme is under test. A scheme is a module with a {@code .cfg} of the same name.
 */
class SchemeNamesTest {
    private static final Path SPEC = Path.of("spec");

    @TestFactory
    List<DynamicTest> sharedModulesNameNoScheme() throws IOException {
        List<String> schemes = modules().filter(SchemeNamesTest::isScheme).toList();
        return modules().filter(module -> !isScheme(module))
                .map(module -> DynamicTest.dynamicTest(module, () -> namesNone(module, schemes))).toList();
    }

    private static void namesNone(String module, List<String> schemes) throws IOException {
        String text = Files.readString(SPEC.resolve(module + ".tla")).toLowerCase(Locale.ROOT);
        for (String scheme : schemes) {
            String[] words = scheme.split("(?<=[a-z])(?=[A-Z])");
            for (String joint : List.of("", " ", "-", "_")) {
                assertThat(text).as("%s.tla, shared by the schemes", module)
                        .doesNotContain(String.join(joint, words).toLowerCase(Locale.ROOT));
            }
        }
    }

    private static boolean isScheme(String module) {
        return Files.exists(SPEC.resolve(module + ".cfg"));
    }

    private static Stream<String> modules() throws IOException {
        if (!Files.isDirectory(SPEC)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(SPEC)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".tla"))
                    .map(name -> name.substring(0, name.length() - ".tla".length())).sorted().toList().stream();
        }
    }
}
