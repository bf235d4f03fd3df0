package dev.holdfast.claims;

import dev.holdfast.CheckRequest;
import dev.holdfast.Comparisons;
import dev.holdfast.Holdfast;
import dev.holdfast.verdict.Comparison;
import dev.holdfast.verdict.DifferenceTrace;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Compares the two models of a row and holds each cell against what comes out. */
final class PairJudge {
    private final Comparisons comparisons;

    PairJudge(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    ColumnReport run(Column pair, Task.Compare task, CheckRequest left, CheckRequest right, List<Cell> cells) {
        List<Holdfast.Compared> answers = comparisons.compare(left, right, task.observers());
        List<CellOutcome> outcomes = new ArrayList<>();
        Verdict verdict = answers.getFirst().verdict();
        for (Cell cell : cells) {
            Holdfast.Compared answer = answers.get(task.observers().indexOf(cell.property()));
            Comparison comparison = answer.comparison();
            if (comparison == null) {
                verdict = answer.verdict();
                outcomes.add(new CellJudge(answer.verdict()).judge(cell));
            } else {
                outcomes.add(outcome(cell, comparison));
            }
        }
        return new ColumnReport(pair, verdict, outcomes, List.of());
    }

    private static CellOutcome outcome(Cell cell, Comparison comparison) {
        if (!cell.isApplicable()) {
            return CellJudge.notApplicable(cell);
        }
        Comparison.Difference left = comparison.onlyLeft();
        Comparison.Difference right = comparison.onlyRight();
        String found = comparison.outcome().word();
        if (left != null) {
            return drawn(cell, found, left, comparison, comparison.left().config());
        }
        return right != null
                ? drawn(cell, found, right, comparison, comparison.right().config())
                : CellJudge.outcome(cell, "", Trace.EMPTY, found);
    }

    private static CellOutcome drawn(Cell cell, String found, Comparison.Difference difference, Comparison comparison,
            String model) {
        String name = model.substring(model.lastIndexOf('/') + 1).replaceFirst("\\.cfg$", "");
        return CellJudge.outcome(cell, "", DifferenceTrace.of(difference, comparison), found)
                .withMark("only " + name + " shows " + difference.last());
    }
}
