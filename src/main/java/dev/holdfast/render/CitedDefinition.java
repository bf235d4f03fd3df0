package dev.holdfast.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An operator definition as far as its citation is concerned.
 *
 * @param citation {@code file: function} from the comment that stands directly above
 * @param applied every name in its body, in order; strings name nothing
 */
record CitedDefinition(String name, Optional<String> citation, List<String> applied) {
    private static final Pattern DEFINITION = Pattern.compile("^([A-Za-z]\\w*)\\s*(\\([^)]*\\))?\\s*==(.*)$");
    private static final Pattern CITATION = Pattern.compile("([\\w./-]+\\.[chS])\\s*:\\s*(\\w+)");
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("\\b[A-Za-z]\\w*");

    CitedDefinition {
        applied = List.copyOf(applied);
    }

    /** The definitions that start at the first column. */
    static List<CitedDefinition> allIn(List<String> lines) {
        List<CitedDefinition> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher definition = DEFINITION.matcher(lines.get(i));
            if (definition.matches()) {
                all.add(new CitedDefinition(definition.group(1), citationAbove(lines, i),
                        namesFrom(lines, i, definition.group(3))));
            }
        }
        return all;
    }

    private static Optional<String> citationAbove(List<String> lines, int index) {
        int first = index;
        while (first > 0 && lines.get(first - 1).startsWith("\\*")) {
            first--;
        }
        Matcher citation = CITATION.matcher(String.join("\n", lines.subList(first, index)));
        return citation.find() ? Optional.of(citation.group(1) + ": " + citation.group(2)) : Optional.empty();
    }

    private static List<String> namesFrom(List<String> lines, int index, String rest) {
        List<String> names = new ArrayList<>();
        addNames(rest, names);
        for (int i = index + 1; i < lines.size() && lines.get(i).startsWith(" "); i++) {
            addNames(lines.get(i), names);
        }
        return names;
    }

    private static void addNames(String line, List<String> names) {
        String code = STRING.matcher(line).replaceAll("");
        int comment = code.indexOf("\\*");
        NAME.matcher(comment < 0 ? code : code.substring(0, comment)).results()
                .forEach(match -> names.add(match.group()));
    }
}
