package dev.holdfast;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Reads;
import dev.holdfast.ir.Variable;
import dev.holdfast.layout.Layout;
import dev.holdfast.model.Action;
import dev.holdfast.model.Model;
import dev.holdfast.parse.Addendum;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.Excerpt;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Questions about steps, each an action's name or an expression in the names of the module. */
final class StepPredicates {
    private final Model model;
    private final List<String> questions;
    /** The questions as a tuple; null if all are names of actions. */
    private final @Nullable Definition expressions;
    private final QuestionPlaces places;

    private StepPredicates(Model model, List<String> questions, @Nullable Definition expressions,
            QuestionPlaces places) {
        this.model = model;
        this.questions = questions;
        this.expressions = expressions;
        this.places = places;
    }

    /**
     * @param names what problems with a question call it, by question
     * @throws SpecException if model or questions cannot be read
     */
    static StepPredicates read(CheckRequest request, List<String> questions, List<String> names) {
        Loader loader = new Loader(request);
        Model model = loader.load();
        // For the name of an action a number stands.
        List<String> texts = questions.stream().map(question -> isAction(question, model) ? "0" : question).toList();
        QuestionPlaces places = new QuestionPlaces(names, texts);
        if (questions.stream().allMatch(question -> isAction(question, model))) {
            return new StepPredicates(model, questions, null, places);
        }
        try {
            Loader.Projected read = loader.loadWithSteps(new Addendum(Holdfast.EXPRESSION, places.tuple()));
            return new StepPredicates(read.model(), questions, read.expression(), places);
        } catch (SpecException e) {
            // What is wrong with the tuple as a whole is wrong with one of them.
            for (int i = 0; i < texts.size(); i++) {
                loader.loadWithSteps(new Addendum(names.get(i), texts.get(i)));
            }
            throw new SpecException(e.problems().stream().map(places::inQuestion).toList());
        }
    }

    /** The problem in the place that the user knows. */
    Problem inQuestion(Problem problem) {
        return places.inQuestion(problem);
    }

    private static boolean isAction(String question, Model model) {
        return model.actions().stream().anyMatch(action -> action.name().equals(question));
    }

    Model model() {
        return model;
    }

    /** @param reference evaluates in the layout of the engine that searches */
    Judge judge(InterpretedSystem reference) {
        return new Judge(this, reference);
    }

    /** The question that is no name of an action, as it was read. */
    private Expr expression(int question) {
        if (expressions != null && expressions.body() instanceof Expr.Builtin tuple
                && tuple.arguments().get(question) instanceof Expr read) {
            return read;
        }
        throw new HoldfastBug("question " + question + " was not read");
    }

    /** Answers; for any thread. */
    static final class Judge {
        /** In order of the questions. */
        private final List<Question> questions = new ArrayList<>();

        private Judge(StepPredicates predicates, InterpretedSystem reference) {
            for (int i = 0; i < predicates.questions.size(); i++) {
                String question = predicates.questions.get(i);
                questions.add(isAction(question, predicates.model)
                        ? new Named(predicates.model, question)
                        : new Stated(reference, predicates.expression(i)));
            }
        }

        /** Bit i says whether the answer to question i is yes. */
        long bits(long[] from, int action, long[] to) {
            long bits = 0;
            for (int i = 0; i < questions.size(); i++) {
                bits |= questions.get(i).isTrue(from, action, to) ? 1L << i : 0;
            }
            return bits;
        }
    }

    private interface Question {
        boolean isTrue(long[] from, int action, long[] to);
    }

    /** Is the step taken by an action of that name? */
    private static final class Named implements Question {
        /** By action. */
        private final boolean[] named;

        Named(Model model, String name) {
            named = new boolean[model.actions().size()];
            for (int i = 0; i < named.length; i++) {
                named[i] = model.actions().get(i).name().equals(name);
            }
        }

        @Override
        public boolean isTrue(long[] from, int action, long[] to) {
            return named[action];
        }
    }

    /** Does the step satisfy the expression? Evaluated once for all steps that agree in what it reads, unless it reads much. */
    private static final class Stated implements Question {
        private static final int MOST_REMEMBERED = 12;

        private final InterpretedSystem reference;
        private final Layout layout;
        private final Expr expression;
        private final int[] variables;
        private final Map<List<Value>, Boolean> known = new ConcurrentHashMap<>();

        Stated(InterpretedSystem reference, Expr expression) {
            this.reference = reference;
            this.layout = reference.layout();
            this.expression = expression;
            variables = Reads.of(expression).stream().mapToInt(Variable::index).toArray();
        }

        @Override
        public boolean isTrue(long[] from, int action, long[] to) {
            if (variables.length > MOST_REMEMBERED) {
                return evaluate(from, to);
            }
            Value[] read = new Value[2 * variables.length];
            for (int i = 0; i < variables.length; i++) {
                read[2 * i] = layout.value(from, variables[i]);
                read[2 * i + 1] = layout.value(to, variables[i]);
            }
            List<Value> key = List.of(read);
            Boolean answer = known.get(key);
            if (answer == null) {
                answer = evaluate(from, to);
                known.put(key, answer);
            }
            return answer;
        }

        private boolean evaluate(long[] from, long[] to) {
            Value value = reference.value(expression, from, to);
            if (value instanceof BoolValue truth) {
                return truth.isTrue();
            }
            throw new SpecException(Problem.of(Code.TYPE_MISMATCH, expression.span(),
                    "what is asked of a step must be true or false, but this is " + Excerpt.of(value)));
        }
    }
}
