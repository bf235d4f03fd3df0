package dev.holdfast.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.CheckRequest;
import dev.holdfast.Holdfast;
import dev.holdfast.render.QuotientDot;
import dev.holdfast.verdict.Quotient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures of a page's life are of the present model. */
class PageLifePicturesTest {
    private static final Path FOLDER = Path.of("docs", "pictures");
    private static final Pattern HEADING = Pattern.compile("<b>(.*) in (\\S+\\.cfg): ");

    static List<Path> pictures() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".life.dot")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void showsThePresentModel(Path picture) throws IOException {
        String drawn = Files.readString(picture);
        Matcher heading = HEADING.matcher(drawn);
        assertThat(heading.find()).as("heading of " + picture).isTrue();
        Path config = Path.of("spec", heading.group(2));
        Quotient quotient = Holdfast.project(CheckRequest.of(config).withWorkers(2), heading.group(1)).quotient();
        assertThat(quotient).isNotNull();
        String file = picture.toString().replaceFirst("\\.dot$", "");
        assertThat(QuotientDot.of(quotient, heading.group(2)))
                .as("draw anew: ./holdfast graph " + config + " --project '" + heading.group(1) + "' --svg " + file
                        + ".svg --dot " + file + ".dot")
                .isEqualTo(drawn);
    }

    @Test
    void showTheSameInBothFormats() throws IOException {
        assertThat(pictures()).isNotEmpty();
        for (Path picture : pictures()) {
            String svg = Files.readString(Path.of(picture.toString().replaceFirst("dot$", "svg")));
            Matcher title = Pattern.compile("<b>(.*?)</b>").matcher(Files.readString(picture));
            assertThat(title.find()).isTrue();
            assertThat(svg).as(picture.toString()).contains(title.group(1));
        }
    }
}
