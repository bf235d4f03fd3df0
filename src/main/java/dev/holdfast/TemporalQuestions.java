package dev.holdfast;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.ir.Expr;
import dev.holdfast.liveness.Formula;
import dev.holdfast.liveness.FormulaReader;
import dev.holdfast.liveness.Labelling;
import dev.holdfast.model.Model;
import dev.holdfast.model.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the properties of a model say of whole behaviors, as formulas.
 *
 * @param fairness of the SPECIFICATION
 * @param rounds as few as there can be: a label has 64 bits, so that not everything can be asked at once
 */
record TemporalQuestions(List<Formula> fairness, List<Round> rounds) {
    TemporalQuestions {
        fairness = List.copyOf(fairness);
        rounds = List.copyOf(rounds);
    }

    /**
     * A conjunct of a property.
     *
     * @param property its index in the model
     */
    record Question(int property, Formula formula) {}

    /** What is asked on one labelling of the steps. */
    record Round(Labelling labelling, List<Question> questions) {}

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
        return Optional.of(new TemporalQuestions(fairness, rounds(model, fairness, questions)));
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

    private static List<Round> rounds(Model model, List<Formula> fairness, List<Question> questions) {
        List<Round> rounds = new ArrayList<>();
        List<Question> together = new ArrayList<>();
        for (Question question : questions) {
            together.add(question);
            if (!labelling(fairness, together).fits()) {
                together.removeLast();
                addRound(fairness, together, rounds);
                together = new ArrayList<>(List.of(question));
                requireFit(model.properties().get(question.property()), labelling(fairness, together));
            }
        }
        addRound(fairness, together, rounds);
        return rounds;
    }

    private static void addRound(List<Formula> fairness, List<Question> together, List<Round> rounds) {
        if (!together.isEmpty()) {
            rounds.add(new Round(labelling(fairness, together), List.copyOf(together)));
        }
    }

    private static void requireFit(Property property, Labelling labelling) {
        if (!labelling.fits()) {
            throw new SpecException(Problem.of(Code.UNSUPPORTED_PROPERTY, property.span(), "PROPERTY " + property.name()
                    + " and the fairness speak of more than 64 predicates of states or of steps",
                    "choose smaller constants, or state the property in parts"));
        }
    }

    private static Labelling labelling(List<Formula> fairness, List<Question> questions) {
        return Labelling.of(Stream.concat(fairness.stream(), questions.stream().map(Question::formula)).toList());
    }
}
