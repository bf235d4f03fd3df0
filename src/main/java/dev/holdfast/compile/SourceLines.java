package dev.holdfast.compile;

import dev.holdfast.diagnostic.Span;
import java.nio.file.Path;
import java.util.List;

/**
 * Where things stand in the spec, as a class file can say it: one file, and in it a line for each action and each predicate; 0
 * for what stands in another file.
 */
record SourceLines(String file, List<Integer> actions, List<Integer> predicates, List<Integer> stepPredicates) {
    static final SourceLines NONE = new SourceLines("", List.of(), List.of(), List.of());

    SourceLines {
        actions = List.copyOf(actions);
        predicates = List.copyOf(predicates);
        stepPredicates = List.copyOf(stepPredicates);
    }

    /** The lines in the file of the first action. */
    static SourceLines of(List<Span> actions, List<Span> predicates, List<Span> stepPredicates) {
        if (actions.isEmpty() || actions.getFirst().file().isEmpty()) {
            return NONE;
        }
        String file = actions.getFirst().file();
        return new SourceLines(Path.of(file).getFileName().toString(), in(file, actions), in(file, predicates),
                in(file, stepPredicates));
    }

    private static List<Integer> in(String file, List<Span> spans) {
        return spans.stream().map(span -> span.file().equals(file) ? span.line() : 0).toList();
    }

    int ofAction(int action) {
        return line(actions, action);
    }

    int ofPredicate(int predicate, boolean ofStep) {
        return line(ofStep ? stepPredicates : predicates, predicate);
    }

    private static int line(List<Integer> lines, int index) {
        return index < lines.size() ? lines.get(index) : 0;
    }
}
