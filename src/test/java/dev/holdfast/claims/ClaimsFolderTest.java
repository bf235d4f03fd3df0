package dev.holdfast.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.diagnostic.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimsFolderTest {
    private static final String PAGE = "| property | [M](M.cfg) |\n|---|---|\n| `A` | holds |\n";

    @TempDir
    Path folder;

    @Test
    void readsTheOuterPageFirstAndThoseBelowInOrderOfTheirPaths() throws IOException {
        for (String each : new String[]{"races/late", "races", "", "bounds"}) {
            writePage(folder.resolve(each), PAGE);
        }
        assertThat(ClaimsFolder.read(folder).pages()).extracting(page -> folder.relativize(page.folder()).toString()
                .replace('\\', '/')).containsExactly("", "bounds", "races", "races/late");
    }

    @Test
    void needsNoPageInTheFolderItself() throws IOException {
        writePage(folder.resolve("races"), PAGE);
        assertThat(ClaimsFolder.read(folder).pages()).hasSize(1);
    }

    @Test
    void givesTheProblemsOfAllPages() throws IOException {
        writePage(folder, PAGE.replace("holds", "hold"));
        writePage(folder.resolve("races"), PAGE.replace("holds", "fail"));
        assertThat(catchThrowableOfType(SpecException.class, () -> ClaimsFolder.read(folder)).problems()).hasSize(2);
    }

    @Test
    void refusesAFolderWithoutAnyPage() {
        assertThat(catchThrowableOfType(SpecException.class, () -> ClaimsFolder.read(folder.resolve("gone"))))
                .hasMessageContaining("there is no such page of claims");
    }

    @Test
    void knowsTheConfigurationsThatNoPageNames() throws IOException {
        writePage(folder, PAGE);
        writePage(folder.resolve("races"), PAGE);
        Files.createFile(folder.resolve("races/Other.cfg"));
        assertThat(ClaimsFolder.read(folder).otherConfigs()).containsExactly(folder.resolve("races/Other.cfg"));
    }

    private static void writePage(Path folder, String page) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("claims.md"), page);
        Files.createFile(folder.resolve("M.cfg"));
    }
}
