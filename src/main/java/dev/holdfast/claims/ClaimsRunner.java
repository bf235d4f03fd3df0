package dev.holdfast.claims;

import dev.holdfast.CheckRequest;
import dev.holdfast.Comparisons;
import dev.holdfast.Holdfast;
import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import dev.holdfast.verdict.Violation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Decides claims: one search for each column, which goes on after a violation and decides all its cells; for pairs, one
 * for each model.
 */
public final class ClaimsRunner {
    private final Function<CheckRequest, Verdict> checker;
    private final UnaryOperator<CheckRequest> settings;
    private final Comparisons comparisons = new Comparisons();

    /** @param settings adds workers, limits and listeners to the request of each column */
    public ClaimsRunner(Function<CheckRequest, Verdict> checker, UnaryOperator<CheckRequest> settings) {
        this.checker = checker;
        this.settings = settings;
    }

    /** Decides claims as {@code check} would decide each model. */
    public static ClaimsRunner with(UnaryOperator<CheckRequest> settings) {
        return new ClaimsRunner(Holdfast::check, settings);
    }

    public ClaimsReport run(ClaimsFile file, Selection selection) {
        return new ClaimsReport(file, selection,
                selection.columns(file).stream().map(column -> run(file, column, selection)).toList());
    }

    /** Decides one column. */
    public ColumnReport run(ClaimsFile file, Column column, Selection selection) {
        List<Cell> cells = selection.cells(file, column);
        return switch (column.task()) {
            case Task.Check check -> check(file, column, cells);
            case Task.Compare task -> new PairJudge(comparisons).run(column, task, request(column.config()),
                    request(task.other()), cells);
            case Task.Count task -> CostJudge.run(column, task, request(column.config()), cells);
        };
    }

    private CheckRequest request(Path config) {
        return settings.apply(CheckRequest.of(config));
    }

    private ColumnReport check(ClaimsFile file, Column column, List<Cell> cells) {
        Verdict verdict = checker.apply(request(column, cells));
        Map<Cell, Problem> broken = verdict instanceof Failed
                ? new BrokenRows(some -> checker.apply(request(column, some).withMaxStates(1))).among(cells)
                : Map.of();
        return broken.isEmpty()
                ? report(file, column, verdict, cells, broken)
                : report(file, column, checker.apply(request(column,
                        cells.stream().filter(cell -> !broken.containsKey(cell)).toList())), cells, broken);
    }

    private static ColumnReport report(ClaimsFile file, Column column, Verdict verdict, List<Cell> cells,
            Map<Cell, Problem> broken) {
        CellJudge judge = new CellJudge(verdict);
        return new ColumnReport(column, verdict, cells.stream().map(cell -> Optional.ofNullable(broken.get(cell))
                .map(problem -> CellJudge.broken(cell, problem)).orElseGet(() -> judge.judge(cell))).toList(),
                problems(file, column, verdict));
    }

    /** Checks a configuration that no page claims anything of against the answer in its own head. */
    public ModelReport run(Path config) {
        Verdict verdict = checker.apply(settings.apply(CheckRequest.of(config)).withContinueAfterViolation(true));
        return new ModelReport(config, verdict, new ModelJudge(Expectation.of(config), verdict).judgements());
    }

    private CheckRequest request(Column column, List<Cell> cells) {
        List<Cell> applicable = cells.stream().filter(Cell::isApplicable).toList();
        List<String> reachable = applicable.stream().filter(Cell::isAboutReachability).map(Cell::property).toList();
        List<String> others = applicable.stream().filter(cell -> !cell.isAboutReachability()).map(Cell::property)
                .filter(property -> !property.equals(CellJudge.DEADLOCK)).toList();
        CheckRequest request = settings.apply(CheckRequest.of(column.config())).withContinueAfterViolation(true)
                .withFurtherProperties(others, reachable);
        // A row about deadlock is decided even where the .cfg does not ask for it; silence would read like "holds".
        return applicable.stream().anyMatch(cell -> cell.property().equals(CellJudge.DEADLOCK))
                ? request.withDeadlock(true)
                : request;
    }

    private static List<Problem> problems(ClaimsFile file, Column column, Verdict verdict) {
        List<Problem> problems = new ArrayList<>(verdict.summary().warnings());
        // Which engine decided is nothing that a page claims.
        problems.removeIf(problem -> problem.code() == Code.NOT_COMPILED);
        if (file.cells(column).stream().anyMatch(cell -> cell.claim() instanceof Claim.Sometimes)) {
            // What is cut from a litmus test often takes the only way to some step with it.
            problems.removeIf(problem -> problem.code() == Code.NEVER_ENABLED);
        }
        List<String> rows = file.cells(column).stream().map(Cell::property).toList();
        verdict.properties().stream().map(PropertyResult::name)
                .filter(name -> !rows.contains(name) && !name.equals(CellJudge.DEADLOCK))
                .map(name -> unclaimed(column, name)).forEach(problems::add);
        unspoken(column, verdict, rows).forEach(problems::add);
        return problems;
    }

    private static Problem unclaimed(Column column, String property) {
        return Problem.of(Code.UNCLAIMED, column.span(), column.config().getFileName() + " checks " + property
                + ", of which nothing is claimed here", "add a row for `" + property + "`");
    }

    /** A violation that is no property's, such as a deadlock, must not get lost between the cells. */
    private static Stream<Problem> unspoken(Column column, Verdict verdict, List<String> rows) {
        return verdict instanceof Violated violated
                ? Stream.concat(Stream.of(violated.violation()), deadlock(verdict).stream())
                        .filter(violation -> !rows.contains(violation.name()) && !isOfProperty(violation, verdict))
                        .distinct()
                        .map(violation -> unspoken(column, violation))
                : Stream.empty();
    }

    private static boolean isOfProperty(Violation violation, Verdict verdict) {
        return violation.kind() != Violation.Kind.DEADLOCK
                && verdict.properties().stream().anyMatch(result -> result.name().equals(violation.name()));
    }

    /** A deadlock that is not the verdict's violation because another is shorter. */
    private static Optional<Violation> deadlock(Verdict verdict) {
        return verdict.properties().stream()
                .filter(result -> result.name().equals(CellJudge.DEADLOCK)
                        && result.outcome() == PropertyResult.Outcome.VIOLATED)
                .map(result -> new Violation(Violation.Kind.DEADLOCK, CellJudge.DEADLOCK,
                        CellJudge.traceOf(result.trace())))
                .findFirst();
    }

    private static Problem unspoken(Column column, Violation violation) {
        String hint = violation.kind() == Violation.Kind.DEADLOCK
                ? "claim it in a row `deadlock`, or set CHECK_DEADLOCK FALSE in the .cfg"
                : null;
        return Problem.of(Code.CLAIMS, column.span(),
                column.config().getFileName() + ": " + CellJudge.describe(violation), hint);
    }
}
