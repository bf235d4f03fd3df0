package dev.holdfast;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.ir.Expr;
import dev.holdfast.model.Model;
import dev.holdfast.value.RecordValue;
import dev.holdfast.value.Value;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.Simulation;
import dev.holdfast.verdict.Step;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Summary;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import dev.holdfast.verdict.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shows the states of traces as ALIAS says: the fields of its record stand in the place of the variables. It changes what is
 * printed and nothing else, so that it is asked after everything is decided.
 */
final class Alias {
    private final Model model;
    private final InterpretedSystem system;
    private @Nullable Problem trouble;

    Alias(Model model, InterpretedSystem system) {
        this.model = model;
        this.system = system;
    }

    /** The same answer, its traces with what ALIAS shows; with variables and a warning where that has no value. */
    Verdict shown(Verdict verdict) {
        if (model.alias() == null) {
            return verdict;
        }
        Summary summary = verdict.summary();
        Summary shown = summary.withProperties(summary.properties().stream().map(this::shown).toList());
        return switch (verdict) {
            case Violated violated -> {
                Violation violation = shown(violated.violation());
                yield new Violated(warned(shown), violation);
            }
            case Failed failed -> {
                Trace trace = shown(failed.trace());
                yield new Failed(warned(shown), failed.problems(), failed.moment(), trace);
            }
            case Stopped stopped -> new Stopped(warned(shown), stopped.reason());
            case Holds holds -> new Holds(warned(shown));
        };
    }

    /** The same of random traces. */
    Simulation shown(Simulation simulation) {
        Violation violation = simulation.violation();
        return model.alias() == null || violation == null
                ? simulation
                : simulation.withViolation(shown(violation));
    }

    private Summary warned(Summary summary) {
        return trouble == null
                ? summary
                : summary.withWarnings(Stream.concat(summary.warnings().stream(), Stream.of(trouble)).toList());
    }

    private PropertyResult shown(PropertyResult result) {
        Trace trace = result.trace();
        return trace == null
                ? result
                : new PropertyResult(result.name(), result.kind(), result.outcome(), shown(trace));
    }

    private Violation shown(Violation violation) {
        return new Violation(violation.kind(), violation.name(), shown(violation.trace()), violation.place());
    }

    private Trace shown(Trace trace) {
        Expr alias = model.alias();
        if (alias == null || trace.steps().isEmpty()) {
            return trace;
        }
        try {
            return shown(trace, records(trace, alias));
        } catch (SpecException e) {
            trouble = warning(e.problems().getFirst());
            return trace;
        }
    }

    private List<RecordValue> records(Trace trace, Expr alias) {
        List<RecordValue> records = new ArrayList<>();
        for (int i = 0; i < trace.length(); i++) {
            Value value = system.value(alias, state(trace, i), state(trace, next(trace, i)));
            if (!(value instanceof RecordValue shown)) {
                throw new SpecException(Code.TYPE_MISMATCH, alias.span(), "it is no record, but " + value);
            }
            if (i > 0 && !shown.names().equals(records.getFirst().names())) {
                throw new SpecException(Code.TYPE_MISMATCH, alias.span(),
                        "its record has not the same fields everywhere");
            }
            records.add(shown);
        }
        return records;
    }

    /** The state to which primes refer; the last state's is itself. */
    private static int next(Trace trace, int index) {
        Trace.Loop loop = trace.loop();
        return index + 1 < trace.length() ? index + 1 : loop == null ? index : loop.start();
    }

    /** Its last values are the model's own; others may stand before them, images of a refinement. */
    private Value[] state(Trace trace, int index) {
        List<Value> values = trace.steps().get(index).values();
        return values.subList(images(trace), values.size()).toArray(Value[]::new);
    }

    private int images(Trace trace) {
        return trace.variables().size() - model.variables().size();
    }

    private Trace shown(Trace trace, List<RecordValue> records) {
        List<String> names = new ArrayList<>(trace.variables().subList(0, images(trace)));
        names.addAll(records.getFirst().names().asJava());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            Step step = trace.steps().get(i);
            List<Value> values = new ArrayList<>(step.values().subList(0, images(trace)));
            values.addAll(records.get(i).range().asJava());
            steps.add(new Step(step.action(), values));
        }
        return new Trace(names, steps, trace.loop());
    }

    private static Problem warning(Problem problem) {
        return Problem.of(Code.RENDERING, problem.span(), "ALIAS shows nothing, so that variables are shown: "
                + problem.message());
    }
}
