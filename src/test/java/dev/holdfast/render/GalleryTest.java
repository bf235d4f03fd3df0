package dev.holdfast.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.claims.ClaimsReport;
import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryTest {

    @TempDir
    Path folder;

    private Path gallery;
    private Path claims;

    @BeforeEach
    void makeFolders() throws IOException {
        gallery = folder.resolve("counterexamples");
        claims = Files.createDirectory(folder.resolve("spec"));
    }

    @Test
    void writesAPageAndThreeFilesForEachViolatedClaim() throws IOException {
        assertThat(Gallery.in(gallery).write(complete())).isEmpty();
        assertThat(files()).containsExactly("Large.NoMoveWhilePrivate.dot", "Large.NoMoveWhilePrivate.svg",
                "Large.NoMoveWhilePrivate.txt", "README.md", "RefcountOnDemand.NoMoveWhilePrivate.dot",
                "RefcountOnDemand.NoMoveWhilePrivate.svg", "RefcountOnDemand.NoMoveWhilePrivate.txt",
                "Unprotected.NoMoveWhilePrivate.dot", "Unprotected.NoMoveWhilePrivate.svg",
                "Unprotected.NoMoveWhilePrivate.txt");
        Golden.assertMatches("gallery.md", read("README.md"));
        Golden.assertMatches("counterexample.txt", read("RefcountOnDemand.NoMoveWhilePrivate.txt"));
    }

    @Test
    void saysOnceWhatKeepsAllPicturesFromBeingWritten() throws IOException {
        Files.createFile(gallery);
        assertThat(Gallery.in(gallery).write(complete())).extracting(Problem::message)
                .containsExactly("the 3 counterexamples are not drawn: " + gallery + " is no folder");
    }

    @Test
    void writesTheSameBytesAgain() throws IOException {
        Gallery.in(gallery).write(complete());
        String before = all();
        Gallery.in(gallery).write(complete());
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void removesWhatFormerRunsLeftButNothingElse() throws IOException {
        Gallery.in(gallery).write(complete());
        Files.writeString(gallery.resolve("Gone.TypeOK.svg"), "old");
        Files.writeString(gallery.resolve("notes.txt"), "mine");
        Gallery.in(gallery).write(complete());
        assertThat(files()).contains("notes.txt").doesNotContain("Gone.TypeOK.svg");
    }

    @Test
    void removesNothingFromAFolderThatIsNotOurs() throws IOException {
        Files.createDirectories(gallery);
        Files.writeString(gallery.resolve("Gone.TypeOK.svg"), "theirs");
        Gallery.in(gallery).write(complete());
        assertThat(files()).contains("Gone.TypeOK.svg");
    }

    @Test
    void keepsPageAndOldPicturesAfterAnIncompleteRun() throws IOException {
        Gallery.in(gallery).write(complete());
        String before = read("README.md");
        Files.writeString(gallery.resolve("Large.TypeOK.svg"), "old");
        Gallery.in(gallery).write(SampleClaims.report(claims, ""));
        Gallery.in(gallery).write(SampleClaims.report(claims, "Unprotected", SampleClaims::asClaimed));
        Gallery.in(gallery).write(SampleClaims.report(claims, "", SampleClaims::violatedAndStopped));
        assertThat(read("README.md")).isEqualTo(before);
        assertThat(files()).contains("Large.TypeOK.svg");
    }

    @Test
    void writesTheFilesOfOneColumn() throws IOException {
        Gallery.in(gallery).write(complete().columns().get(1));
        assertThat(files()).hasSize(3).allMatch(name -> name.startsWith("RefcountOnDemand.NoMoveWhilePrivate."));
    }

    @Test
    void turnsAFaultIntoAWarning() throws IOException {
        Files.writeString(gallery, "a file where the folder should be");
        assertThat(Gallery.in(gallery).write(complete())).isNotEmpty().extracting(Problem::code)
                .containsOnly(Code.RENDERING);
        assertThat(WholeFile.write(folder.resolve("x"), () -> {
            throw new IllegalStateException("no luck");
        })).get().extracting(Problem::message).asString()
                .endsWith("x could not be rendered: IllegalStateException: no luck");
    }

    @Test
    void leavesTheOldFileWhenRenderingFails() throws IOException {
        Path file = folder.resolve("picture.svg");
        Files.writeString(file, "old");
        WholeFile.write(file, () -> {
            throw new IllegalStateException("no luck");
        });
        assertThat(Files.readString(file)).isEqualTo("old");
    }

    private ClaimsReport complete() {
        return SampleClaims.report(claims, "",
                request -> request.file().toString().contains("Large")
                        ? SampleClaims.asClaimed(request)
                        : SampleClaims.verdict(request));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(gallery)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String all() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : files()) {
            all.append(read(name));
        }
        return all.toString();
    }

    private String read(String name) throws IOException {
        return new String(Files.readAllBytes(gallery.resolve(name)), StandardCharsets.UTF_8);
    }
}
