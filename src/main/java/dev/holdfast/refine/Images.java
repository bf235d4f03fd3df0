package dev.holdfast.refine;

import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.model.Model;
import dev.holdfast.model.Property;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.Value;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.Step;
import dev.holdfast.verdict.Summary;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import dev.holdfast.verdict.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts abstract images beside the states of those traces that break a refinement. */
public final class Images {
    /** Stands for an image that has no value. */
    private static final Value NONE = new ModelValue("none");

    private final Model model;
    private final Evaluation evaluation;

    /** Gives the image of a state. */
    @FunctionalInterface
    public interface Evaluation {
        /**
         * @param variable index of an abstract variable of the property
         * @param state one value for each variable of the model
         * @throws SpecException if it has none
         */
        Value image(Property property, int variable, Value[] state);
    }

    public Images(Model model, Evaluation evaluation) {
        this.model = model;
        this.evaluation = evaluation;
    }

    /** The same answer, its traces with images. */
    public Verdict beside(Verdict verdict) {
        if (!(verdict instanceof Violated violated) || model.properties().stream().noneMatch(Property::isRefinement)) {
            return verdict;
        }
        Summary summary = violated.summary();
        List<PropertyResult> results = summary.properties().stream().map(this::beside).toList();
        return new Violated(summary.withProperties(results), beside(violated.violation()));
    }

    private Violation beside(Violation violation) {
        Optional<Property> property = refinement(violation.name());
        boolean isStep = violation.kind() == Violation.Kind.ACTION;
        return property.isEmpty()
                ? violation
                : new Violation(isStep ? Violation.Kind.REFINEMENT : violation.kind(), violation.name(),
                        beside(violation.trace(), property.get()), violation.place());
    }

    private PropertyResult beside(PropertyResult result) {
        @Nullable
        Trace trace = result.trace();
        Optional<Property> property = refinement(result.name());
        return trace == null || property.isEmpty()
                ? result
                : new PropertyResult(result.name(), result.kind(), result.outcome(), beside(trace, property.get()));
    }

    private Optional<Property> refinement(String name) {
        return model.properties().stream().filter(property -> property.name().equals(name) && property.isRefinement())
                .findFirst();
    }

    private Trace beside(Trace trace, Property property) {
        List<String> variables = new ArrayList<>(property.abstractVariables());
        variables.addAll(trace.variables());
        List<Step> steps = new ArrayList<>();
        for (Step step : trace.steps()) {
            Value[] state = step.values().toArray(Value[]::new);
            List<Value> values = new ArrayList<>();
            for (int i = 0; i < property.abstractVariables().size(); i++) {
                values.add(image(property, i, state));
            }
            values.addAll(step.values());
            steps.add(new Step(step.action(), values));
        }
        return new Trace(variables, steps, trace.loop());
    }

    private Value image(Property property, int variable, Value[] state) {
        try {
            return evaluation.image(property, variable, state);
        } catch (SpecException e) {
            return NONE;
        }
    }
}
