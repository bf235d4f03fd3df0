package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.layout.PackedLayout;
import dev.holdfast.system.TransitionSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every model of the product runs as generated code on packed states; nothing in them is interned. */
class CompiledModelsTest {
    /** A record with a sequence of two lengths has no packed type yet. */
    private static final List<String> INTERPRETED = List.of("LongtermLoop", "OfflineLoop");

    @TestFactory
    Stream<DynamicTest> everyModelInSpecIsCompiled() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("spec"))) {
            List<Path> configs = files.filter(file -> file.toString().endsWith(".cfg"))
                    .filter(file -> INTERPRETED.stream().noneMatch(file.getFileName().toString()::startsWith)).sorted()
                    .toList();
            return configs.stream().map(config -> DynamicTest.dynamicTest(config.toString(), () -> isCompiled(config)));
        }
    }

    private static void isCompiled(Path config) {
        CheckRequest request = CheckRequest.of(config).withEngine(CheckRequest.Engine.COMPILED);
        TransitionSystem engine = new Engines(new Loader(request).load(), request, () -> {}).first();
        assertThat(engine.engine()).isEqualTo("compiled");
        assertThat(engine.layout()).isInstanceOf(PackedLayout.class);
    }
}
