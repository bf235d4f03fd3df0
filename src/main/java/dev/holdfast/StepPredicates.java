package dev.holdfast;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Reads;
import dev.holdfast.ir.Variable;
import dev.holdfast.layout.Layout;
import dev.holdfast.model.Action;
import dev.holdfast.model.Model;
import dev.holdfast.parse.Addendum;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.Excerpt;
import dev.holdfast.value.TupleValue;
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
    /** The questions that are no names of actions, as a tuple; null if all are. */
    private final @Nullable Definition expressions;

    private StepPredicates(Model model, List<String> questions, @Nullable Definition expressions) {
        this.model = model;
        this.questions = questions;
        this.expressions = expressions;
    }

    /** @throws SpecException if model or questions cannot be read */
    static StepPredicates read(CheckRequest request, List<String> questions) {
        Loader loader = new Loader(request);
        Model model = loader.load();
        String text = text(questions, model);
        if (text.isEmpty()) {
            return new StepPredicates(model, questions, null);
        }
        Loader.Projected read = loader.loadWithSteps(new Addendum(Holdfast.EXPRESSION, text));
        return new StepPredicates(read.model(), questions, read.expression());
    }

    /** The questions that are no names of actions, as one expression; empty if there are none. */
    private static String text(List<String> questions, Model model) {
        List<String> texts = questions.stream().filter(question -> !isAction(question, model)).toList();
        return texts.isEmpty() ? "" : "<<" + String.join(", ", texts) + ">>";
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

    /** Answers; for any thread. */
    static final class Judge {
        private final StepPredicates predicates;
        private final InterpretedSystem reference;
        private final Layout layout;
        /** By question, of those that name an action; by action. */
        private final List<boolean @Nullable []> actions = new ArrayList<>();
        private final int[] variables;
        /** What was evaluated, by the values that were read. */
        private final Map<List<Value>, Long> known = new ConcurrentHashMap<>();

        private Judge(StepPredicates predicates, InterpretedSystem reference) {
            this.predicates = predicates;
            this.reference = reference;
            layout = reference.layout();
            Definition expressions = predicates.expressions;
            variables = expressions == null
                    ? new int[0]
                    : Reads.of(expressions).stream().mapToInt(Variable::index).toArray();
            predicates.questions.forEach(question -> actions.add(byAction(question, predicates.model)));
        }

        private static boolean @Nullable [] byAction(String question, Model model) {
            List<Action> all = model.actions();
            if (!isAction(question, model)) {
                return null;
            }
            boolean[] named = new boolean[all.size()];
            for (int i = 0; i < named.length; i++) {
                named[i] = all.get(i).name().equals(question);
            }
            return named;
        }

        /** Bit i says whether the answer to question i is yes. */
        long bits(long[] from, int action, long[] to) {
            long answers = predicates.expressions == null ? 0 : answers(predicates.expressions, from, to);
            long bits = 0;
            int next = 0;
            for (int i = 0; i < actions.size(); i++) {
                boolean[] named = actions.get(i);
                boolean yes = named != null ? named[action] : (answers >> next++ & 1) != 0;
                bits |= yes ? 1L << i : 0;
            }
            return bits;
        }

        private long answers(Definition expressions, long[] from, long[] to) {
            Value[] read = new Value[2 * variables.length];
            for (int i = 0; i < variables.length; i++) {
                read[2 * i] = layout.value(from, variables[i]);
                read[2 * i + 1] = layout.value(to, variables[i]);
            }
            List<Value> key = List.of(read);
            Long answers = known.get(key);
            if (answers == null) {
                answers = evaluated(expressions, from, to);
                known.put(key, answers);
            }
            return answers;
        }

        private long evaluated(Definition expressions, long[] from, long[] to) {
            long answers = 0;
            Value value = reference.value(expressions.body(), from, to);
            List<Value> elements = value instanceof TupleValue tuple ? tuple.elements().asJava() : List.of(value);
            for (int i = 0; i < elements.size(); i++) {
                answers |= isTrue(elements.get(i), expressions) ? 1L << i : 0;
            }
            return answers;
        }

        private static boolean isTrue(Value value, Definition expressions) {
            if (value instanceof BoolValue truth) {
                return truth.isTrue();
            }
            throw new SpecException(Problem.of(Code.TYPE_MISMATCH, expressions.body().span(),
                    "what is asked of a step must be true or false, but this is " + Excerpt.of(value)));
        }
    }
}
