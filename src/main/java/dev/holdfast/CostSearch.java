package dev.holdfast;

import dev.holdfast.cost.Costing;
import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.explore.StepLabels;
import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.model.Model;
import dev.holdfast.system.Cancelled;
import dev.holdfast.verdict.Cost;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds all steps of a model and what some of them cost. Decides no property, and searches without SYMMETRY or VIEW. */
final class CostSearch {
    private final CostRequest request;
    private final long begun = System.nanoTime();
    private final StepPredicates predicates;
    private final Search search;

    CostSearch(CostRequest request) {
        this.request = request;
        predicates = StepPredicates.read(request.model(), request.measures().stream()
                .flatMap(measure -> Stream.of(measure.count(), measure.per())).toList(),
                request.measures().stream().flatMap(measure -> Stream.of(Holdfast.COUNTED, Holdfast.REFERENCE))
                        .toList());
        Model model = predicates.model();
        search = new Search(model.withoutProperties(), model.properties(),
                request.model().withSymmetry(false).withView(false), begun);
    }

    Holdfast.Costed run() {
        Verdict verdict = search.run(this::labels);
        if (!(verdict instanceof Holds)) {
            return new Holdfast.Costed(inQuestions(verdict), List.of());
        }
        Search.Steps steps = search.steps().orElseThrow(() -> new HoldfastBug("a finished search has no steps"));
        try {
            return new Holdfast.Costed(verdict, IntStream.range(0, request.measures().size())
                    .mapToObj(i -> cost(steps, i, verdict)).toList());
        } catch (Cancelled e) {
            return new Holdfast.Costed(new Stopped(verdict.summary(), reasonToStop()), List.of());
        } catch (OutOfMemoryError e) {
            return new Holdfast.Costed(new Stopped(verdict.summary(), Stopped.Reason.OUT_OF_MEMORY), List.of());
        }
    }

    private Verdict inQuestions(Verdict verdict) {
        return verdict instanceof Failed failed
                ? new Failed(failed.summary(), failed.problems().stream().map(predicates::inQuestion).toList(),
                        failed.moment(), failed.trace())
                : verdict;
    }

    private Cost cost(Search.Steps steps, int index, Verdict verdict) {
        CostRequest.Measure measure = request.measures().get(index);
        Heartbeat heartbeat = new Heartbeat(this::leaveIfStopped, request.model().listeners().progress(),
                verdict.summary().statistics(), "looking for the dearest cycle, states looked at");
        heartbeat.run();
        Costing costing = new Costing(steps.graph(), steps.system(), 2 * index, heartbeat.pulse());
        return new Cost(measure.count(), measure.per(), verdict.summary(), costing.rate(), costing.trace(),
                costing.loop(), costing.marks(), remarks());
    }

    private StepLabels labels(InterpretedSystem reference) {
        StepPredicates.Judge judge = predicates.judge(reference);
        return new StepLabels() {
            @Override
            public Failed.Moment moment() {
                return Failed.Moment.SPEC;
            }

            @Override
            public long state(long[] state) {
                return 0;
            }

            @Override
            public long step(long[] from, int action, long[] to) {
                return judge.bits(from, action, to);
            }
        };
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        Model model = predicates.model();
        if (!model.fairness().isEmpty()) {
            remarks.add(
                    "fairness was not looked at: behaviors that it forbids count too, so that the bound may be too high");
        }
        if (model.symmetry() != null) {
            remarks.add("SYMMETRY was not used");
        }
        if (model.view() != null) {
            remarks.add("VIEW was not used");
        }
        return remarks;
    }

    private void leaveIfStopped() {
        if (request.model().listeners().cancelled().getAsBoolean() || isTimeUp()) {
            throw new Cancelled();
        }
    }

    private boolean isTimeUp() {
        Duration timeout = request.model().plan().limits().timeout();
        return timeout != null && System.nanoTime() - begun > timeout.toNanos();
    }

    private Stopped.Reason reasonToStop() {
        return isTimeUp() ? Stopped.Reason.TIMEOUT : Stopped.Reason.INTERRUPTED;
    }
}
