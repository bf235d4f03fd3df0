package dev.holdfast.junit;

import dev.holdfast.CheckRequest;
import dev.holdfast.claims.CellOutcome;
import dev.holdfast.claims.Claim;
import dev.holdfast.claims.ClaimsFile;
import dev.holdfast.claims.ClaimsReport;
import dev.holdfast.claims.ClaimsRunner;
import dev.holdfast.claims.ColumnReport;
import dev.holdfast.claims.Expectation;
import dev.holdfast.claims.Judgement;
import dev.holdfast.claims.ModelReport;
import dev.holdfast.claims.Selection;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.junit.Descriptors.CellTest;
import dev.holdfast.junit.Descriptors.ClaimsColumn;
import dev.holdfast.junit.Descriptors.PropertyTest;
import dev.holdfast.junit.Descriptors.SingleModel;
import dev.holdfast.junit.Descriptors.UnreadablePage;
import dev.holdfast.render.Gallery;
import dev.holdfast.render.GalleryFolder;
import dev.holdfast.render.ModelText;
import dev.holdfast.render.ProblemText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;

/** Runs one search for each container and reports its tests from the outcome. */
final class Execution {
    private final TestDescriptor engine;
    private final EngineExecutionListener listener;
    private final int workers;
    private final Path gallery;
    private final boolean full;
    private final ClaimsRunner runner = ClaimsRunner.with(this::configure);
    /** What was decided so far: a gallery's README needs all columns of its page. */
    private final Map<ClaimsFile, List<ColumnReport>> decided = new LinkedHashMap<>();

    Execution(ExecutionRequest request) {
        engine = request.getRootTestDescriptor();
        listener = request.getEngineExecutionListener();
        workers = request.getConfigurationParameters().get("holdfast.workers", Integer::valueOf)
                .orElse(Runtime.getRuntime().availableProcessors());
        gallery = Path
                .of(request.getConfigurationParameters().get("holdfast.gallery").orElse("target/counterexamples"));
        full = request.getConfigurationParameters().getBoolean("holdfast.full").orElse(false);
    }

    void run() {
        listener.executionStarted(engine);
        for (TestDescriptor child : engine.getChildren()) {
            switch (child) {
                case ClaimsColumn column -> inContainer(column, () -> run(column));
                case SingleModel model -> runUnlessLarge(model);
                case UnreadablePage page -> report(page, ProblemText.plain().of(page.problems().problems()),
                        page.problems().problems().get(0).span());
                default -> {
                }
            }
        }
        decided.forEach(this::completeGallery);
        listener.executionFinished(engine, TestExecutionResult.successful());
    }

    private void completeGallery(ClaimsFile page, List<ColumnReport> columns) {
        if (columns.size() == page.columns().size()) {
            warn(engine, Gallery.in(gallery(page)).write(new ClaimsReport(page, Selection.ALL, columns)));
        }
    }

    private Path gallery(ClaimsFile page) {
        Path folder = page.file().getParent();
        return GalleryFolder.within(gallery, folder == null ? Path.of("") : folder);
    }

    private void warn(TestDescriptor container, List<Problem> problems) {
        problems.forEach(problem -> listener.reportingEntryPublished(container,
                ReportEntry.from("warning", problem.toString())));
    }

    private void runUnlessLarge(SingleModel model) {
        Optional<String> large = full ? Optional.empty() : Expectation.of(model.config()).large();
        large.ifPresentOrElse(reason -> listener.executionSkipped(model, reason + "; -Dholdfast.full=true decides it"),
                () -> inContainer(model, () -> run(model)));
    }

    /** What goes wrong outside its tests is the container's failure; the next one still runs. */
    private void inContainer(TestDescriptor container, Runnable body) {
        listener.executionStarted(container);
        try {
            body.run();
            listener.executionFinished(container, TestExecutionResult.successful());
        } catch (RuntimeException fault) {
            listener.executionFinished(container, TestExecutionResult.failed(fault));
        }
    }

    private CheckRequest configure(CheckRequest request) {
        return request.withWorkers(workers);
    }

    private void run(ClaimsColumn container) {
        ColumnReport report = runner.run(container.page(), container.column(),
                Selection.ALL);
        decided.computeIfAbsent(container.page(), page -> new ArrayList<>()).add(report);
        Path pictures = gallery(container.page());
        warn(container, Gallery.in(pictures).write(report));
        for (TestDescriptor test : List.copyOf(container.getChildren())) {
            if (test instanceof CellTest cell) {
                run(cell, report, pictures);
            } else {
                List<Problem> others = report.problems().stream().filter(problem -> !problem.isWarning()).toList();
                report(test, ProblemText.plain().of(others), container.column().span());
            }
        }
    }

    private void run(CellTest test, ColumnReport report, Path pictures) {
        if (test.cell().claim() instanceof Claim.NotApplicable none) {
            listener.executionSkipped(test, none.reason());
            return;
        }
        Optional<CellOutcome> outcome = report.cells().stream().filter(each -> each.cell().equals(test.cell()))
                .findFirst();
        String complaint = outcome.map(each -> each.asClaimed() ? "" : each.message(pictures))
                .orElse("was not decided");
        report(test, complaint, test.cell().span());
    }

    private void run(SingleModel container) {
        ModelReport report = runner.run(container.config());
        for (Judgement judgement : report.judgements()) {
            PropertyTest test = new PropertyTest(container.getUniqueId().append("property", judgement.name()),
                    judgement.name(), container.config());
            container.addChild(test);
            listener.dynamicTestRegistered(test);
            report(test, ModelText.complaint(report, judgement), Span.of(container.config().toString()));
        }
    }

    private void report(TestDescriptor test, String complaint, Span place) {
        listener.executionStarted(test);
        listener.executionFinished(test, complaint.isEmpty()
                ? TestExecutionResult.successful()
                : TestExecutionResult.failed(new Failure(complaint, test.getDisplayName(), place)));
    }
}
