package dev.holdfast.claims;

import dev.holdfast.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;

/** What became of a configuration that no page claims anything of, held against its own head. */
public record ModelReport(Path config, Verdict verdict, List<Judgement> judgements) {
    public ModelReport {
        judgements = List.copyOf(judgements);
    }

    public boolean isAsExpected() {
        return judgements.stream().allMatch(Judgement::isAsExpected);
    }
}
