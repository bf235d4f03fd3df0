package dev.holdfast.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The footnotes of a page as GitHub reads them, {@code [^1]: reason}. CommonMark would take some of them for link
 * definitions, so they are read from the lines and blanked out before the page is parsed.
 */
final class Footnotes {
    private static final Pattern DEFINITION = Pattern.compile("^ {0,3}\\[\\^([^\\]\\s]+)\\]:\\s*(.*)$");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(```|~~~).*$");

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<String> otherLines = new ArrayList<>();

    private Footnotes() {}

    static Footnotes in(List<String> lines) {
        Footnotes footnotes = new Footnotes();
        boolean inCode = false;
        Optional<String> open = Optional.empty();
        for (String line : lines) {
            Matcher definition = DEFINITION.matcher(line);
            inCode ^= FENCE.matcher(line).matches();
            if (!inCode && definition.matches()) {
                open = Optional.of(definition.group(1));
                footnotes.add(definition.group(1), definition.group(2));
            } else if (!line.isBlank() && open.isPresent()) {
                footnotes.add(open.get(), line);
            } else {
                open = Optional.empty();
                footnotes.otherLines.add(line);
            }
        }
        return footnotes;
    }

    private void add(String label, String text) {
        texts.merge(label, text.strip(), (first, next) -> first.isEmpty() ? next : first + " " + next);
        otherLines.add("");
    }

    /** The page without its footnotes, line by line. */
    List<String> otherLines() {
        return otherLines;
    }

    /** The text of a footnote, unless there is none or it says nothing. */
    Optional<String> text(String label) {
        return Optional.ofNullable(texts.get(label)).filter(text -> !text.isEmpty());
    }
}
