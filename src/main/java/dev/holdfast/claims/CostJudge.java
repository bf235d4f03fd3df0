package dev.holdfast.claims;

import dev.holdfast.CheckRequest;
import dev.holdfast.CostRequest;
import dev.holdfast.Holdfast;
import dev.holdfast.verdict.Cost;
import dev.holdfast.verdict.CostTrace;
import java.util.List;

/** Counts a model's steps and holds each cell against what comes out. */
final class CostJudge {
    private CostJudge() {}

    static ColumnReport run(Column column, Task.Count task, CheckRequest model, List<Cell> cells) {
        Holdfast.Costed costed = Holdfast.cost(new CostRequest(model, task.measures()));
        return new ColumnReport(column, costed.verdict(),
                cells.stream().map(cell -> judge(cell, task, costed)).toList(),
                List.of());
    }

    private static CellOutcome judge(Cell cell, Task.Count task, Holdfast.Costed costed) {
        if (!cell.isApplicable()) {
            return CellJudge.notApplicable(cell);
        }
        if (costed.costs().isEmpty()) {
            return new CellJudge(costed.verdict()).judge(cell);
        }
        Cost cost = costed.costs().get(place(cell, task));
        CellOutcome outcome = CellJudge.outcome(cell, "", CostTrace.of(cost), cost.rate().toString());
        return outcome.trace().length() == 0
                ? outcome
                : outcome.withMark("on to state " + (cost.loop() + 1) + ": "
                        + cost.around());
    }

    private static int place(Cell cell, Task.Count task) {
        return task.measures().stream().map(measure -> measure.count() + " per " + measure.per()).toList()
                .indexOf(cell.property());
    }
}
