package dev.holdfast.junit;

import dev.holdfast.CheckRequest;
import dev.holdfast.Holdfast;
import dev.holdfast.claims.CellOutcome;
import dev.holdfast.claims.Claim;
import dev.holdfast.claims.ClaimsRunner;
import dev.holdfast.claims.ColumnReport;
import dev.holdfast.claims.Selection;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.junit.Descriptors.CellTest;
import dev.holdfast.junit.Descriptors.ClaimsColumn;
import dev.holdfast.junit.Descriptors.PropertyTest;
import dev.holdfast.junit.Descriptors.SingleModel;
import dev.holdfast.junit.Descriptors.UnreadablePage;
import dev.holdfast.junit.ModelJudge.Judgement;
import dev.holdfast.render.Gallery;
import dev.holdfast.render.ProblemText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

    Execution(ExecutionRequest request) {
        engine = request.getRootTestDescriptor();
        listener = request.getEngineExecutionListener();
        workers = request.getConfigurationParameters().get("holdfast.workers", Integer::valueOf)
                .orElse(Runtime.getRuntime().availableProcessors());
        gallery = Path
                .of(request.getConfigurationParameters().get("holdfast.gallery").orElse("target/counterexamples"));
    }

    void run() {
        listener.executionStarted(engine);
        for (TestDescriptor child : engine.getChildren()) {
            switch (child) {
                case ClaimsColumn column -> inContainer(column, () -> run(column));
                case SingleModel model -> inContainer(model, () -> run(model));
                case UnreadablePage page -> report(page, ProblemText.plain().of(page.problems().problems()),
                        page.problems().problems().get(0).span());
                default -> {
                }
            }
        }
        listener.executionFinished(engine, TestExecutionResult.successful());
    }

    /** What goes wrong outside its tests is the container's failure; the next one still runs. */
    private void inContainer(TestDescriptor container, Body body) {
        listener.executionStarted(container);
        try {
            body.run();
            listener.executionFinished(container, TestExecutionResult.successful());
        } catch (IOException | RuntimeException fault) {
            listener.executionFinished(container, TestExecutionResult.failed(fault));
        }
    }

    /** The tests of a container. */
    private interface Body {
        void run() throws IOException;
    }

    private CheckRequest configure(CheckRequest request) {
        return request.withWorkers(workers);
    }

    private void run(ClaimsColumn container) {
        ColumnReport report = ClaimsRunner.with(this::configure).run(container.page(), container.column(),
                Selection.ALL);
        Gallery.in(gallery).write(report).forEach(problem -> listener.reportingEntryPublished(container,
                ReportEntry.from("warning", problem.toString())));
        for (TestDescriptor test : List.copyOf(container.getChildren())) {
            if (test instanceof CellTest cell) {
                run(cell, report);
            } else {
                List<Problem> others = report.problems().stream().filter(problem -> !problem.isWarning()).toList();
                report(test, ProblemText.plain().of(others), container.column().span());
            }
        }
    }

    private void run(CellTest test, ColumnReport report) {
        if (test.cell().claim() instanceof Claim.NotApplicable none) {
            listener.executionSkipped(test, none.reason());
            return;
        }
        Optional<CellOutcome> outcome = report.cells().stream().filter(each -> each.cell().equals(test.cell()))
                .findFirst();
        String complaint = outcome.map(each -> each.asClaimed() ? "" : each.message(gallery)).orElse("was not decided");
        report(test, complaint, test.cell().span());
    }

    private void run(SingleModel container) throws IOException {
        Path config = container.config();
        ModelJudge judge = new ModelJudge(Expectation.of(config));
        CheckRequest request = configure(CheckRequest.of(config)).withContinueAfterViolation(true);
        for (Judgement judgement : judge.judge(Holdfast.check(request))) {
            PropertyTest test = new PropertyTest(container.getUniqueId().append("property", judgement.name()),
                    judgement.name(), config);
            container.addChild(test);
            listener.dynamicTestRegistered(test);
            report(test, judgement.complaint(), Span.of(config.toString()));
        }
    }

    private void report(TestDescriptor test, String complaint, Span place) {
        listener.executionStarted(test);
        listener.executionFinished(test, complaint.isEmpty()
                ? TestExecutionResult.successful()
                : TestExecutionResult.failed(new Failure(complaint, test.getDisplayName(), place)));
    }
}
