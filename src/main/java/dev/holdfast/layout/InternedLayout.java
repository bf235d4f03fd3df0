package dev.holdfast.layout;

import dev.holdfast.ir.Variable;
import dev.holdfast.value.Value;
import java.util.List;

/** Every variable interned, one slot each, two slots to a word. */
public final class InternedLayout implements Layout {
    private static final int SLOT_WIDTH = 32;
    private static final long SLOT_MASK = 0xFFFF_FFFFL;

    private final List<Variable> variables;
    private final List<String> names;
    private final InternTable table = new InternTable();

    InternedLayout(List<Variable> variables) {
        this.variables = List.copyOf(variables);
        this.names = variables.stream().map(Variable::name).toList();
    }

    @Override
    public List<Variable> variables() {
        return variables;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public int words() {
        return Math.max(1, (variables.size() + 1) / 2);
    }

    @Override
    public long[] bits(int variable) {
        long[] bits = new long[words()];
        bits[variable >> 1] = SLOT_MASK << (SLOT_WIDTH * (variable & 1));
        return bits;
    }

    @Override
    public long[] pack(Value[] values) {
        long[] state = new long[words()];
        for (int i = 0; i < values.length; i++) {
            state[i >> 1] |= (long) table.number(values[i]) << (SLOT_WIDTH * (i & 1));
        }
        return state;
    }

    @Override
    public long[] pack(Value[] values, long[] before, Value[] valuesBefore) {
        long[] state = new long[words()];
        for (int i = 0; i < values.length; i++) {
            int shift = SLOT_WIDTH * (i & 1);
            if (values[i] == valuesBefore[i]) {
                state[i >> 1] |= before[i >> 1] & (SLOT_MASK << shift);
            } else {
                state[i >> 1] |= (long) table.number(values[i]) << shift;
            }
        }
        return state;
    }

    @Override
    public Value[] unpack(long[] state) {
        Value[] values = new Value[variables.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(state, i);
        }
        return values;
    }

    @Override
    public Value value(long[] state, int variable) {
        return table.value(number(state, variable));
    }

    /** The number under which a variable's value is interned: equal for equal values, and without further meaning. */
    public int number(long[] state, int variable) {
        return (int) (state[variable >> 1] >>> (SLOT_WIDTH * (variable & 1)));
    }

    /** The value with that number. */
    public Value valueOf(int number) {
        return table.value(number);
    }

    /** The number of an explicit value. */
    public int numberOf(Value value) {
        return table.number(value);
    }

    /**
     * Packs a state from the numbers of its values.
     *
     * @param numbers one for each variable
     */
    public long[] packNumbers(int[] numbers) {
        long[] state = new long[words()];
        for (int i = 0; i < numbers.length; i++) {
            state[i >> 1] |= (long) numbers[i] << (SLOT_WIDTH * (i & 1));
        }
        return state;
    }

    @Override
    public int compare(long[] left, long[] right) {
        for (int i = 0; i < variables.size(); i++) {
            int l = number(left, i);
            int r = number(right, i);
            // Equal values have one number, so only the first difference is worth decoding.
            if (l != r) {
                return table.value(l).compareTo(table.value(r));
            }
        }
        return 0;
    }

    @Override
    public String describe() {
        StringBuilder text = new StringBuilder(
                String.format("%d variables in %d words of 64 bits%n", variables.size(), words()));
        for (int i = 0; i < variables.size(); i++) {
            text.append(String.format("  %-24s word %d, bits %d to %d, interned%n", variables.get(i).name(), i >> 1,
                    SLOT_WIDTH * (i & 1), SLOT_WIDTH * (i & 1) + SLOT_WIDTH - 1));
        }
        return text.toString();
    }
}
