package dev.holdfast.render;

import dev.holdfast.claims.CellOutcome;
import dev.holdfast.claims.Claim;
import dev.holdfast.claims.ClaimsReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Claims as KTAP, the format in which the kernel's tests report; a claim is a test. */
public final class KtapText {
    private KtapText() {}

    /**
     * Ends with a line break.
     *
     * @param reports of each page, with the folder of its pictures
     */
    public static String of(Map<ClaimsReport, Path> reports) {
        int count = reports.keySet().stream().mapToInt(report -> report.outcomes().size()).sum();
        List<String> lines = new ArrayList<>(List.of("KTAP version 1", "1.." + count));
        int number = 0;
        for (Map.Entry<ClaimsReport, Path> report : reports.entrySet()) {
            for (CellOutcome outcome : report.getKey().outcomes()) {
                number++;
                addLines(number, outcome, report.getValue(), lines);
            }
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
