package dev.holdfast.render;

import dev.holdfast.claims.CellOutcome;
import dev.holdfast.claims.ClaimsReport;
import dev.holdfast.claims.ColumnReport;
import dev.holdfast.claims.Table;
import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of counterexamples: three files for each violated claim and a README.md that shows them all. Its bytes depend on
 * the counterexamples alone.
 */
public final class Gallery {
    /** Marks the page, and with it the folder, as ours to clean up. */
    private static final String OURS = "<!-- Written by holdfast prove. Do not edit: the next run writes it anew. -->";
    private static final String FILE_NAME = "[A-Za-z0-9_-]+\\.[A-Za-z0-9_!]+\\.(svg|dot|txt)";

    private final Path folder;
    private final KernelFunctions kernel = KernelFunctions.ofModules();

    private Gallery(Path folder) {
        this.folder = folder;
    }

    /** The gallery in a folder, which need not exist. */
    public static Gallery in(Path folder) {
        return new Gallery(folder);
    }

    /** Writes the counterexamples of one column; gives a warning for each file that could not be written. */
    public List<Problem> write(ColumnReport column) {
        return writeAll(counterexamples(column.cells()));
    }

    /**
     * Writes the counterexamples of a page. If the report is complete, writes the README too and then removes what former
     * runs left; what one column could not decide is no reason to remove its old counterexamples.
     */
    public List<Problem> write(ClaimsReport report) {
        List<Counterexample> all = counterexamples(report.outcomes());
        List<Problem> problems = new ArrayList<>(writeAll(all));
        if (problems.isEmpty() && isComplete(report)) {
            boolean isOurs = isOurs();
            WholeFile.write(readme(), () -> page(report, all)).ifPresent(problems::add);
            if (isOurs && problems.isEmpty()) {
                removeAllBut(all.stream().map(Counterexample::fileName).collect(Collectors.toSet()), problems);
            }
        }
        return problems;
    }

    private List<Counterexample> counterexamples(List<CellOutcome> outcomes) {
        return outcomes.stream().filter(CellOutcome::hasPicture).map(outcome -> new Counterexample(outcome, kernel))
                .toList();
    }

    private List<Problem> writeAll(List<Counterexample> counterexamples) {
        Optional<Problem> obstacle = counterexamples.isEmpty() ? Optional.empty() : obstacle(counterexamples.size());
        if (obstacle.isPresent()) {
            return List.of(obstacle.get());
        }
        return counterexamples.stream().flatMap(counterexample -> counterexample.write(folder).stream()).toList();
    }

    /** What keeps all of them from being written, to be said once. */
    private Optional<Problem> obstacle(int count) {
        Path nearest = folder.toAbsolutePath();
        for (@Nullable
        Path up = nearest; up != null && !Files.exists(nearest); up = up.getParent()) {
            nearest = up;
        }
        String reason = !Files.isDirectory(nearest)
                ? nearest + " is no folder"
                : Files.isWritable(nearest) ? "" : "there is no permission to write into " + nearest;
        return reason.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of(Code.RENDERING, Span.NOWHERE, (count == 1
                        ? "the counterexample is not drawn: "
                        : "the " + count + " counterexamples are not drawn: ") + reason));
    }

    private static boolean isComplete(ClaimsReport report) {
        return report.selection().isAll() && report.columns().stream().allMatch(ColumnReport::isDecided);
    }

    private Path readme() {
        return folder.resolve("README.md");
    }

    private boolean isOurs() {
        try {
            return new String(Files.readAllBytes(readme()), StandardCharsets.UTF_8).startsWith(OURS);
        } catch (IOException none) {
            return false;
        }
    }

    private String page(ClaimsReport report, List<Counterexample> all) {
        String page = linkTo(report.file().file());
        boolean litmus = report.file().tables().stream().allMatch(Table::isLitmus);
        String intro = OURS + "\n# Counterexamples\n\n" + (litmus
                ? "The shortest run with the wrong outcome for each litmus test of " + page + ", its fix switched off."
                : "The shortest for each claim of " + page + " that does not hold.")
                + " In each box yellow is what the step changed.\n\n";
        if (all.isEmpty()) {
            return intro + "There are none.\n";
        }
        return intro + "| " + (litmus ? "outcome" : "property")
                + " | model | states | last action |\n|---|---|---|---|\n"
                + all.stream().map(Counterexample::row).collect(Collectors.joining("\n")) + "\n\n"
                + all.stream().map(Counterexample::section).collect(Collectors.joining("\n"));
    }

    private String linkTo(Path page) {
        Path from = folder.toAbsolutePath().normalize();
        Path to = page.toAbsolutePath().normalize();
        return from.getRoot().equals(to.getRoot())
                ? "[" + page.getFileName() + "](" + from.relativize(to).toString().replace('\\', '/') + ")"
                : page.getFileName().toString();
    }

    private void removeAllBut(Set<String> names, List<Problem> problems) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> isStale(file.getFileName().toString(), names)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            problems.add(Problem.of(Code.RENDERING, Span.NOWHERE, "could not remove old counterexamples: " + e));
        }
    }

    private static boolean isStale(String file, Set<String> names) {
        return file.matches(FILE_NAME) && !names.contains(file.substring(0, file.lastIndexOf('.')));
    }
}
