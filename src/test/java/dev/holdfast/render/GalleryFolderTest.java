package dev.holdfast.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryFolderTest {
    @TempDir
    Path home;

    @Test
    void galleryOfThePageIsBesideItsFolder() {
        assertThat(GalleryFolder.beside(Path.of("spec"))).isEqualTo(Path.of("counterexamples"));
        assertThat(GalleryFolder.beside(Path.of("./spec"))).isEqualTo(Path.of("counterexamples"));
        assertThat(GalleryFolder.beside(Path.of("."))).isEqualTo(Path.of("..", "counterexamples"));
        assertThat(GalleryFolder.beside(home.resolve("models"))).isEqualTo(home.resolve("counterexamples"));
    }

    @Test
    void galleryOfANestedPageIsInsideThatOfTheOuterPage() throws IOException {
        Path inner = Files.createDirectories(home.resolve("models").resolve("races"));
        assertThat(GalleryFolder.beside(inner)).isEqualTo(home.resolve("models").resolve("counterexamples"));
        Files.createFile(home.resolve("models").resolve("claims.md"));
        assertThat(GalleryFolder.beside(inner)).isEqualTo(home.resolve("counterexamples").resolve("races"));
        assertThat(GalleryFolder.within(Path.of("pictures"), inner)).isEqualTo(Path.of("pictures", "races"));
        assertThat(GalleryFolder.within(Path.of("pictures"), inner.getParent())).isEqualTo(Path.of("pictures"));
    }
}
