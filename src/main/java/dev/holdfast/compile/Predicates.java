package dev.holdfast.compile;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Expr;
import dev.holdfast.model.Model;
import dev.holdfast.model.NamedPredicate;
import dev.holdfast.model.Property;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.value.ValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The predicates of a model, those of states and those of steps, each with its index. */
final class Predicates {
    private final List<Term> ofStates = new ArrayList<>();
    private final List<Term> ofSteps = new ArrayList<>();
    /** Where they stand in the spec. */
    private final List<Span> spansOfStates = new ArrayList<>();
    private final List<Span> spansOfSteps = new ArrayList<>();
    private final List<List<Integer>> parts = new ArrayList<>();
    private final List<Integer> antecedents = new ArrayList<>();
    private final int constraint;
    private final int actionConstraint;
    private final int initial;
    private final Sharing sharedOfStates;
    private final Sharing sharedOfSteps;

    /** @param initial tells initial states from other candidates for such */
    Predicates(Model model, Optional<Expr> initial, Expander expander, Decoder decoder, Sharing ofStates,
            Sharing ofSteps) {
        this.sharedOfStates = ofStates;
        this.sharedOfSteps = ofSteps;
        States state = States.of(decoder.variables(0));
        States step = new States(state.current(), new ArrayList<>(decoder.variables(decoder.words())));
        for (Property property : model.properties()) {
            List<Integer> indexes = new ArrayList<>();
            for (Property.Part part : property.parts()) {
                boolean ofStep = part.scope() == Property.Scope.STEP;
                indexes.add(add(truth(part.predicate(), expander, ofStep ? step : state, sharing(ofStep)),
                        part.predicate().span(), ofStep));
            }
            parts.add(indexes);
            antecedents.add(add(isAntecedentMet(property, new AntecedentExpander(expander, state), expander,
                    sharedOfStates),
                    property.span(), false));
        }
        constraint = add(all(model.constraints(), expander, state, sharedOfStates), span(model.constraints()),
                false);
        actionConstraint = add(all(model.actionConstraints(), expander, step, sharedOfSteps),
                span(model.actionConstraints()), true);
        this.initial = initial.map(test -> add(truth(test, expander, state, sharedOfStates), test.span(), false))
                .orElse(-1);
    }

    List<Term> ofStates() {
        return ofStates;
    }

    List<Term> ofSteps() {
        return ofSteps;
    }

    List<Span> spansOfStates() {
        return spansOfStates;
    }

    List<Span> spansOfSteps() {
        return spansOfSteps;
    }

    /** By claim and part: index of the predicate. */
    List<List<Integer>> parts() {
        return parts;
    }

    /** By claim: index of the predicate that tells whether an antecedent is met. */
    List<Integer> antecedents() {
        return antecedents;
    }

    int constraint() {
        return constraint;
    }

    int actionConstraint() {
        return actionConstraint;
    }

    /** Index of the predicate that tells initial states from other candidates; -1 if nobody asked for one. */
    int initial() {
        return initial;
    }

    private Sharing sharing(boolean ofStep) {
        return ofStep ? sharedOfSteps : sharedOfStates;
    }

    private static Span span(List<NamedPredicate> predicates) {
        return predicates.isEmpty() ? Span.NOWHERE : predicates.getFirst().predicate().span();
    }

    /** As {@link TransitionSystem#meetsAntecedent} has it: of the parts about states any will do. */
    private static Term isAntecedentMet(Property property, AntecedentExpander antecedents, Expander expander,
            Sharing sharing) {
        Terms terms = expander.meanings().terms();
        Term any = terms.truth(property.parts().isEmpty());
        expander.begin();
        try {
            for (Property.Part part : property.parts()) {
                any = terms.or(any, part.scope() == Property.Scope.STATE
                        ? antecedents.areMet(part.predicate())
                        : terms.truth(true));
            }
            return Work.check(sharing.of(any));
        } catch (NotCompilable | SpecException | ValueException e) {
            // The reference engine is asked until it says yes.
            return terms.giveUp();
        }
    }

    private static Term truth(Expr predicate, Expander expander, States states, Sharing sharing) {
        expander.begin();
        try {
            return Work.check(sharing.of(expander.truth(predicate, Scope.EMPTY, states)));
        } catch (NotCompilable tooMuch) {
            return interpreted(predicate, expander, states, tooMuch.at(predicate.span()));
        } catch (SpecException | ValueException problem) {
            return interpreted(predicate, expander, states, NotCompilable.withoutValue(predicate.span()));
        }
    }

    private static Term interpreted(Expr predicate, Expander expander, States states, NotCompilable reason) {
        expander.begin();
        return expander.meanings()
                .asTruth(expander.meanings().islands().of(predicate, Scope.EMPTY, states, reason));
    }

    private int add(Term predicate, Span span, boolean ofStep) {
        List<Term> predicates = ofStep ? ofSteps : ofStates;
        predicates.add(predicate);
        (ofStep ? spansOfSteps : spansOfStates).add(span);
        return predicates.size() - 1;
    }

    private static Term all(List<NamedPredicate> predicates, Expander expander, States states,
            Sharing sharing) {
        Terms terms = expander.meanings().terms();
        Term all = terms.truth(true);
        for (NamedPredicate predicate : predicates) {
            all = terms.and(all, truth(predicate.predicate(), expander, states, sharing));
        }
        return all;
    }
}
