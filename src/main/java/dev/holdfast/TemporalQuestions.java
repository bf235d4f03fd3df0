package dev.holdfast;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.ir.Expr;
import dev.holdfast.liveness.Atom;
import dev.holdfast.liveness.FairSearch;
import dev.holdfast.liveness.Formula;
import dev.holdfast.liveness.FormulaReader;
import dev.holdfast.liveness.Labelling;
import dev.holdfast.model.Model;
import dev.holdfast.model.Property;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the properties of a model say of whole behaviors, as formulas.
 *
 * @param fairness of the SPECIFICATION
 * @param questions conjuncts of properties
 * @param planes as few labellings as there can be: a label has 64 bits, so that not everything can be asked at once
 */
record TemporalQuestions(List<Formula> fairness, List<Question> questions, List<Labelling> planes) {
    TemporalQuestions {
        fairness = List.copyOf(fairness);
        questions = List.copyOf(questions);
        planes = List.copyOf(planes);
    }

    /**
     * A conjunct of a property.
     *
     * @param property its index in the model
     */
    record Question(int property, Formula formula) {}

    /**
     * Reads them; nothing if no property is about behaviors.
     *
     * @param system evaluates constants
     * @throws SpecException if there is something that is not supported
     */
    static Optional<TemporalQuestions> of(Model model, InterpretedSystem system) {
        if (model.properties().stream().allMatch(property -> property.temporal().isEmpty())) {
            return Optional.empty();
        }
        FormulaReader reader = new FormulaReader(system::constant);
        List<Formula> fairness = model.fairness().stream().map(reader::read).toList();
        List<Question> questions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < model.properties().size(); i++) {
            for (Expr conjunct : model.properties().get(i).temporal()) {
                read(i, conjunct, reader, questions, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new SpecException(problems);
        }
        return Optional.of(new TemporalQuestions(fairness, questions, planes(model, fairness, questions)));
    }

    private static void read(int property, Expr conjunct, FormulaReader reader, List<Question> questions,
            List<Problem> problems) {
        try {
            Formula formula = reader.read(conjunct);
            List<Formula> parts = formula instanceof Formula.And and ? and.conjuncts() : List.of(formula);
            parts.forEach(part -> questions.add(new Question(property, part)));
        } catch (SpecException e) {
            problems.addAll(e.problems());
        }
    }

    private static List<Labelling> planes(Model model, List<Formula> fairness, List<Question> questions) {
        List<Set<Atom>> planes = new ArrayList<>();
        for (Question question : questions) {
            for (Set<Atom> together : FairSearch.lookedAtTogether(question.formula(), fairness)) {
                if (!fits(together)) {
                    throw tooLarge(model.properties().get(question.property()));
                }
                put(together, planes);
            }
            requireFeasible(model.properties().get(question.property()), question.formula(), fairness);
        }
        if (planes.isEmpty()) {
            planes.add(Set.of());
        }
        return planes.stream().map(Labelling::of).toList();
    }

    private static void requireFeasible(Property property, Formula formula, List<Formula> fairness) {
        try {
            FairSearch.requireFeasible(formula, fairness);
        } catch (SpecException e) {
            throw refused(property, e.problems().getFirst().message());
        }
    }

    /** Into the first plane with room. */
    private static void put(Set<Atom> together, List<Set<Atom>> planes) {
        for (Set<Atom> plane : planes) {
            Set<Atom> joined = new LinkedHashSet<>(plane);
            joined.addAll(together);
            if (fits(joined)) {
                plane.addAll(together);
                return;
            }
        }
        planes.add(new LinkedHashSet<>(together));
    }

    private static boolean fits(Set<Atom> atoms) {
        return Labelling.of(atoms).fits();
    }

    private static SpecException tooLarge(Property property) {
        return refused(property, "it has a part that speaks of more than " + Long.SIZE
                + " predicates of states or of steps");
    }

    private static SpecException refused(Property property, String reason) {
        return new SpecException(Problem.of(Code.UNSUPPORTED_PROPERTY, property.span(),
                "PROPERTY " + property.name() + " is too large to be decided: " + reason,
                "choose smaller constants, or state the property as several"));
    }
}
