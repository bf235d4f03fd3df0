package dev.holdfast.parse;

import java.util.List;
import java.util.regex.Pattern;

/** A PlusCal algorithm, which is a comment to us: what is checked is its translation. */
final class Algorithm {
    private static final Pattern BEGIN = Pattern.compile("--(?:fair )?algorithm\\b");
    private static final Pattern TRANSLATION = Pattern.compile("\\\\\\*+ BEGIN TRANSLATION");

    private Algorithm() {}

    static boolean isUntranslated(List<String> lines) {
        return lines.stream().anyMatch(line -> BEGIN.matcher(line).find())
                && lines.stream().noneMatch(line -> TRANSLATION.matcher(line).find());
    }
}
