package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The model checker on a page says what its page says, and what the large one says of the same two schemes. */
class ToyTest {

    @Test
    void saysWhatIsWrittenOfIt() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(java.toString(), "examples/Toy.java").redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(Files.readString(Path.of("examples", "README.md")))
                .contains("$ java examples/Toy.java\n" + said + "```");
        assertThat(said).contains("reference  NoFutileUnmap  violated", "pin        NoFutileUnmap  holds");
        String claims = Files.readString(Path.of("README.md"));
        assertThat(claims).containsPattern("`NoFutileUnmap` [^|]*\\| n/a \\| holds \\| fails \\| holds");
    }
}
