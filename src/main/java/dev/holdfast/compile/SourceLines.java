package dev.holdfast.compile;

import dev.holdfast.diagnostic.Span;
import java.nio.file.Path;
import java.util.List;

/**
 * Where actions stand in the spec, as a class file can say it: one file, and a line for each action, 0 for one that
 * stands in another file.
 */
record SourceLines(String file, List<Integer> actions) {
    static final SourceLines NONE = new SourceLines("", List.of());

    /** The lines in the file of the first. */
    static SourceLines of(List<Span> spans) {
        if (spans.isEmpty() || spans.getFirst().file().isEmpty()) {
            return NONE;
        }
        String file = spans.getFirst().file();
        return new SourceLines(Path.of(file).getFileName().toString(),
                spans.stream().map(span -> span.file().equals(file) ? span.line() : 0).toList());
    }

    int ofAction(int action) {
        return action < actions.size() ? actions.get(action) : 0;
    }
}
