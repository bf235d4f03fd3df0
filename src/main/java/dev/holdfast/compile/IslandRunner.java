package dev.holdfast.compile;

import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Names;
import dev.holdfast.layout.PackedLayout;
import dev.holdfast.system.SuccessorBuffer;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.Value;
import dev.holdfast.value.ValueException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers what generated code asks of the reference engine. Public for generated code only. */
public final class IslandRunner {
    private final Interpreter interpreter;
    private final PackedLayout layout;
    private final AtomNumbers atoms;
    private final List<Island> islands;
    private final boolean[] spoken;

    IslandRunner(Interpreter interpreter, PackedLayout layout, AtomNumbers atoms, List<Island> islands) {
        this.interpreter = interpreter;
        this.layout = layout;
        this.atoms = atoms;
        this.islands = List.copyOf(islands);
        this.spoken = new boolean[islands.size()];
    }

    /**
     * Asks one island.
     *
     * @param words of the state, or of a step's two
     * @param inputs numbers that its recipes name
     */
    public int ask(int island, long[] words, int[] inputs) {
        try {
            return switch (islands.get(island)) {
                case Island.Evaluation evaluation -> evaluate(evaluation, words, inputs);
                case Island.Warning warning -> hasWarned(island);
                case Island.Part part -> layout.scalarOf(part.slot(), part.leaf(), layout.valueOf(inputs[0]))
                        .orElseGet(Unsettled::giveUp);
            };
        } catch (SpecException | ValueException problem) {
            return Unsettled.giveUp();
        }
    }

    /** 1 if the reference engine has nothing new to say of what the island is about, else 0. */
    public int hasWarned(int island) {
        // Written by any thread, and true once it is: a stale value costs another look.
        if (!spoken[island] && islands.get(island) instanceof Island.Warning warning) {
            spoken[island] = interpreter.hasSpokenOf(warning.span());
        }
        return spoken[island] ? 1 : 0;
    }

    /** Has the reference engine generate the successors of one action. */
    public void successors(int action, long[] state, SuccessorBuffer into) {
        try {
            interpreter.successors(state, action, into::add);
        } catch (SpecException problem) {
            Unsettled.giveUp();
        }
    }

    private int evaluate(Island.Evaluation island, long[] words, int[] inputs) {
        List<Recipe> next = island.next();
        Names<Value> names = island.names().map(recipe -> value(recipe, words, inputs));
        Value value = interpreter.value(island.expr(), names, values(island.current(), words, inputs),
                next == null ? null : values(next, words, inputs));
        return switch (island.result()) {
            case TRUTH -> value instanceof BoolValue truth ? truth.isTrue() ? 1 : 0 : Unsettled.giveUp();
            case NUMBER -> value instanceof IntValue number ? number.number() : Unsettled.giveUp();
            case ATOM -> Unsettled.giveUp();
            case INTERNED -> layout.numberOf(value);
        };
    }

    private @Nullable Value[] values(List<Recipe> recipes, long[] words, int[] inputs) {
        @Nullable
        Value[] values = new @Nullable Value[recipes.size()];
        for (int i = 0; i < values.length; i++) {
            if (!(recipes.get(i) instanceof Recipe.Missing)) {
                values[i] = value(recipes.get(i), words, inputs);
            }
        }
        return values;
    }

    private Value value(Recipe recipe, long[] words, int[] inputs) {
        return switch (recipe) {
            case Recipe.Known known -> known.value();
            case Recipe.Stored stored -> layout.value(stored.slot(), stored.firstWord() == 0
                    ? words
                    : Arrays.copyOfRange(words, stored.firstWord(), words.length));
            case Recipe.Scalar scalar -> scalar(scalar.sort(), inputs[scalar.input()]);
            case Recipe.Mapping mapping -> FunctionValue.of(mapping.domain(),
                    mapping.values().stream().map(each -> value(each, words, inputs)).toList());
            case Recipe.Members members -> set(members, words, inputs);
            case Recipe.Choice choice ->
                value(inputs[choice.condition()] != 0 ? choice.then() : choice.otherwise(), words, inputs);
            case Recipe.Missing missing -> throw new ValueException(ValueException.Reason.TYPE_MISMATCH, "no value");
        };
    }

    private Value scalar(Meaning.Sort sort, int number) {
        return switch (sort) {
            case TRUTH -> BoolValue.of(number != 0);
            case NUMBER -> IntValue.of(number);
            case ATOM -> atoms.value(number);
            case INTERNED -> layout.valueOf(number);
        };
    }

    private Value set(Recipe.Members members, long[] words, int[] inputs) {
        List<Value> elements = new ArrayList<>();
        for (int i = 0; i < members.guards().size(); i++) {
            if (inputs[members.guards().get(i)] != 0) {
                elements.add(value(members.elements().get(i), words, inputs));
            }
        }
        return EnumeratedSet.of(elements);
    }
}
