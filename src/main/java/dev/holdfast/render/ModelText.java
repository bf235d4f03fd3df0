package dev.holdfast.render;

import dev.holdfast.claims.Judgement;
import dev.holdfast.claims.ModelReport;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Statistics;
import java.util.List;

/** Configurations of which no page claims anything, held against the answer in their head. */
public final class ModelText {
    private ModelText() {}

    /** A line for each, then what came out otherwise; ends with a line break. */
    public static String table(List<ModelReport> reports) {
        TextColumns columns = new TextColumns("model", "distinct", "generated", "depth", "time", "");
        StringBuilder complaints = new StringBuilder();
        for (ModelReport report : reports) {
            Statistics figures = report.verdict().summary().statistics();
            columns.add(String.valueOf(report.config().getFileName()), Figures.number(figures.distinct()),
                    Figures.number(figures.generated()), Figures.number(figures.depth()),
                    Figures.seconds(report.verdict().summary().seconds().total()),
                    report.isAsExpected() ? "as expected" : "NOT AS EXPECTED");
            report.judgements().stream().filter(judgement -> !judgement.isAsExpected())
                    .forEach(judgement -> complaints.append('\n').append(judgement.name()).append(" on ")
                            .append(report.config()).append(": ").append(complaint(report, judgement)));
        }
        return columns + complaints.toString();
    }

    /** What was expected and found, with problems and trace; empty if they agree, else ends with a line break. */
    public static String complaint(ModelReport report, Judgement judgement) {
        if (judgement.isAsExpected()) {
            return "";
        }
        String problems = report.verdict() instanceof Failed failed ? ProblemText.plain().of(failed.problems()) : "";
        return judgement.complaint() + "\n" + problems + TextTrace.of(judgement.trace());
    }
}
