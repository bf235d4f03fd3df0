package dev.holdfast;

import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import java.util.List;

/**
 * Questions that are read as one expression, each on lines of its own, so that a place in it tells which question is meant, and
 * where.
 *
 * @param names what problems with a question call it, by question
 * @param texts by question; not blank
 */
record QuestionPlaces(List<String> names, List<String> texts) {
    QuestionPlaces {
        names = List.copyOf(names);
        texts = List.copyOf(texts);
    }

    /** All of them. */
    String tuple() {
        return "<<\n" + String.join("\n,\n", texts) + "\n>>";
    }

    /** The same problem with the question for its place, if it lies in one. */
    Problem inQuestion(Problem problem) {
        Span span = problem.span();
        int first = 2;
        for (int i = 0; span.file().equals(Holdfast.EXPRESSION) && i < texts.size(); i++) {
            int lines = (int) texts.get(i).lines().count();
            if (span.line() >= first && span.line() < first + lines) {
                return new Problem(problem.code(), new Span(names.get(i), span.line() - first + 1, span.column(),
                        Math.min(lines, span.endLine() - first + 1), span.endColumn()), problem.message(),
                        problem.hint());
            }
            first += lines + 1;
        }
        return problem;
    }
}
