package dev.holdfast.claims;

import dev.holdfast.diagnostic.Problem;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The rows of a column that cannot be decided whatever the others are: an operator that is misspelt or of a shape that is not
 * supported, or that has no value in the first state. Each is asked about by itself, a moment long.
 */
final class BrokenRows {
    private final Function<List<Cell>, Verdict> briefly;

    /** @param briefly decides some cells of the column as far as one state goes */
    BrokenRows(Function<List<Cell>, Verdict> briefly) {
        this.briefly = briefly;
    }

    /** Those with what is wrong with them; none if the model itself has a problem. */
    Map<Cell, Problem> among(List<Cell> cells) {
        Map<Cell, Problem> broken = new LinkedHashMap<>();
        if (!(briefly.apply(List.of()) instanceof Failed)) {
            for (Cell cell : cells) {
                if (cell.isApplicable() && briefly.apply(List.of(cell)) instanceof Failed failed) {
                    broken.put(cell, failed.problems().getFirst());
                }
            }
        }
        return broken;
    }
}
