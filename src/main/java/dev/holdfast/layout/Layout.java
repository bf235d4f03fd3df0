package dev.holdfast.layout;

import dev.holdfast.ir.Type;
import dev.holdfast.ir.Variable;
import dev.holdfast.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Packs states into words. A packed state is a {@code long[]} of {@link #words()} words; whoever holds it must not change
 * it. Two states are equal exactly if their words are. Safe for many threads.
 */
public sealed interface Layout permits InternedLayout, PackedLayout {

    /** Every variable interned, one slot each. */
    static InternedLayout interned(List<Variable> variables) {
        return new InternedLayout(variables);
    }

    /**
     * Every variable in as few bits as its type needs.
     *
     * @param types one for each variable
     */
    static PackedLayout packed(List<Variable> variables, List<Type> types) {
        return PackedLayout.of(variables, types);
    }

    List<Variable> variables();

    /** The names of the variables, in their order. */
    default List<String> names() {
        return variables().stream().map(Variable::name).toList();
    }

    /** The length of a packed state, at least 1. */
    int words();

    /** For each word, how many of its lower bits are used; the others are always 0. */
    default int[] widths() {
        int[] widths = new int[words()];
        Arrays.fill(widths, Long.SIZE);
        return widths;
    }

    /** The bits that tell a variable's value, word by word. */
    long[] bits(int variable);

    /**
     * @param values one for each variable, explicit
     * @throws Escape if a value does not fit
     */
    long[] pack(Value[] values);

    /**
     * Packs a successor, sparing the work for every value that is the very object of its predecessor.
     *
     * @param before the predecessor, packed, and its values as {@link #unpack} gave them
     * @throws Escape if a value does not fit
     */
    long[] pack(Value[] values, long[] before, Value[] valuesBefore);

    Value[] unpack(long[] state);

    /** The value of one variable. */
    Value value(long[] state, int variable);

    /** States as numbers in value order, if there are such. */
    default Optional<ValueKeys> keys() {
        return Optional.empty();
    }

    /** Value order of states: by the first variable that differs. */
    int compare(long[] left, long[] right);

    /** The layout as a table, a line for each variable: where it sits and how wide it is. */
    String describe();
}
