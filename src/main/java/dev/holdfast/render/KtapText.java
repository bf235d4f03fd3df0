package dev.holdfast.render;

import dev.holdfast.claims.CellOutcome;
import dev.holdfast.claims.Claim;
import dev.holdfast.claims.ClaimsReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Claims as KTAP, the format in which the kernel's tests report; a claim is a test. */
public final class KtapText {
    private KtapText() {}

    /**
     * Ends with a line break.
     *
     * @param gallery where the pictures of counterexamples are
     */
    public static String of(ClaimsReport report, Path gallery) {
        List<CellOutcome> outcomes = report.outcomes();
        List<String> lines = new ArrayList<>(List.of("KTAP version 1", "1.." + outcomes.size()));
        for (int i = 0; i < outcomes.size(); i++) {
            addLines(i + 1, outcomes.get(i), gallery, lines);
        }
        return String.join("\n", lines) + "\n";
    }

    private static void addLines(int number, CellOutcome outcome, Path gallery, List<String> lines) {
        if (!outcome.asClaimed()) {
            outcome.message(gallery).lines().map(line -> "# " + line).forEach(lines::add);
        }
        String reason = outcome.cell().claim() instanceof Claim.NotApplicable none ? " # SKIP " + none.reason() : "";
        lines.add((outcome.asClaimed() ? "ok " : "not ok ") + number + " " + outcome.cell().title() + reason);
    }
}
