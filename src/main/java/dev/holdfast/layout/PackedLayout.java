package dev.holdfast.layout;

import dev.holdfast.ir.Type;
import dev.holdfast.ir.Variable;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Every variable in as few bits as its type needs. */
public final class PackedLayout implements Layout {
    private final List<Variable> variables;
    private final Atoms atoms;
    /** One for each variable. */
    private final List<Slot> slots;
    /** By word. */
    private final int[] widths;
    private final InternTable interned = new InternTable();
    private final SlotOrder order;

    private PackedLayout(List<Variable> variables, Atoms atoms, List<Slot> slots, int[] widths) {
        this.variables = List.copyOf(variables);
        this.atoms = atoms;
        this.slots = List.copyOf(slots);
        this.widths = widths;
        this.order = new SlotOrder(this.slots, atoms, this::load);
    }

    static PackedLayout of(List<Variable> variables, List<Type> types) {
        Atoms atoms = Atoms.of(types);
        SlotPlanner planner = new SlotPlanner(atoms);
        List<Slot> slots = planner.plan(types);
        return new PackedLayout(variables, atoms, slots, planner.widths());
    }

    @Override
    public List<Variable> variables() {
        return variables;
    }

    public Atoms atoms() {
        return atoms;
    }

    public Slot slot(int variable) {
        return slots.get(variable);
    }

    /** The number of an explicit value among those interned: equal for equal values, and without further meaning. */
    public int numberOf(Value value) {
        return interned.number(value);
    }

    /** The interned value with that number. */
    public Value valueOf(int number) {
        return interned.value(number);
    }

    /** What a leaf of a slot holds if the slot holds the value; empty if the value does not fit. */
    public OptionalInt scalarOf(Slot slot, Leaf leaf, Value value) {
        long[] state = new long[widths.length];
        if (!store(value, slot, state)) {
            return OptionalInt.empty();
        }
        long scalar = leaf.low() + (state[leaf.word()] >>> leaf.shift() & leaf.mask());
        return scalar == (int) scalar ? OptionalInt.of((int) scalar) : OptionalInt.empty();
    }

    /** The value in a slot of a state. */
    public Value value(Slot slot, long[] state) {
        return load(slot, state);
    }

    /**
     * Stores a value in a slot whose bits are 0.
     *
     * @return false if it does not fit; then the bits are worth nothing
     */
    public boolean store(Slot slot, Value value, long[] state) {
        return store(value, slot, state);
    }

    @Override
    public long[] bits(int variable) {
        long[] bits = new long[widths.length];
        slot(variable).leaves().forEach(leaf -> bits[leaf.word()] |= leaf.mask() << leaf.shift());
        return bits;
    }

    @Override
    public int words() {
        return widths.length;
    }

    @Override
    public int[] widths() {
        return widths.clone();
    }

    @Override
    public long[] pack(Value[] values) {
        long[] state = new long[widths.length];
        for (int i = 0; i < values.length; i++) {
            if (!store(values[i], slots.get(i), state)) {
                throw new Escape(i, values[i]);
            }
        }
        return state;
    }

    @Override
    public long[] pack(Value[] values, long[] before, Value[] valuesBefore) {
        return pack(values);
    }

    /** Stores a value in bits that are 0; false if it does not fit. */
    private boolean store(Value value, Slot slot, long[] state) {
        return switch (slot) {
            case Slot.Truth s -> value instanceof BoolValue truth && store(truth.isTrue() ? 1 : 0, s.leaf(), state);
            case Slot.Number s -> value instanceof IntValue number && store(number.number(), s.leaf(), state);
            case Slot.Atom s -> {
                int number = atoms.find(value);
                yield number >= 0 && store(number, s.leaf(), state);
            }
            case Slot.Mapping s -> value instanceof FunctionValue function && store(function, s, state);
            case Slot.Subset s -> value instanceof SetValue set && store(set, s, state);
            case Slot.OneOf s -> store(value, s, state);
            case Slot.Interned s -> store(interned.number(value), s.leaf(), state);
        };
    }

    /** Only one alternative can have the value's shape; what another left half done is wiped out. */
    private boolean store(Value value, Slot.OneOf slot, long[] state) {
        long[] before = state.clone();
        for (int i = 0; i < slot.alternatives().size(); i++) {
            if (store(i, slot.tag(), state) && store(value, slot.alternatives().get(i), state)) {
                return true;
            }
            System.arraycopy(before, 0, state, 0, state.length);
        }
        return false;
    }

    private static boolean store(int scalar, Leaf leaf, long[] state) {
        if (!leaf.fits(scalar)) {
            return false;
        }
        leaf.set(state, scalar);
        return true;
    }

    private boolean store(FunctionValue function, Slot.Mapping slot, long[] state) {
        if (function.domain().cardinality() != slot.domain().size()) {
            return false;
        }
        List<Value> values = function.values();
        int i = 0;
        for (Value argument : function.domain()) {
            if (!argument.equals(slot.domain().get(i)) || !store(values.get(i), slot.ranges().get(i), state)) {
                return false;
            }
            i++;
        }
        return true;
    }

    private static boolean store(SetValue set, Slot.Subset slot, long[] state) {
        Set<Value> left = new HashSet<>();
        set.forEach(left::add);
        for (int i = 0; i < slot.universe().size(); i++) {
            if (left.remove(slot.universe().get(i))) {
                slot.bits().get(i).set(state, 1);
            }
        }
        return left.isEmpty();
    }

    @Override
    public Value[] unpack(long[] state) {
        Value[] values = new Value[slots.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(state, i);
        }
        return values;
    }

    @Override
    public Value value(long[] state, int variable) {
        return load(slots.get(variable), state);
    }

    private Value load(Slot slot, long[] state) {
        return switch (slot) {
            case Slot.Truth s -> BoolValue.of(s.leaf().get(state) != 0);
            case Slot.Number s -> IntValue.of(s.leaf().get(state));
            case Slot.Atom s -> atoms.values().get(s.leaf().get(state));
            case Slot.Mapping s -> FunctionValue.of(s.domain(),
                    s.ranges().stream().map(range -> load(range, state)).toList());
            case Slot.Subset s -> loadSubset(s, state);
            case Slot.OneOf s -> load(s.alternatives().get(s.tag().get(state)), state);
            case Slot.Interned s -> interned.value(s.leaf().get(state));
        };
    }

    private static Value loadSubset(Slot.Subset slot, long[] state) {
        List<Value> elements = new ArrayList<>();
        for (int i = 0; i < slot.universe().size(); i++) {
            if (slot.bits().get(i).get(state) != 0) {
                elements.add(slot.universe().get(i));
            }
        }
        return EnumeratedSet.ofSorted(elements);
    }

    @Override
    public Optional<ValueKeys> keys() {
        return ValueKeys.of(slots, atoms);
    }

    @Override
    public int compare(long[] left, long[] right) {
        return order.compare(left, right);
    }

    @Override
    public String describe() {
        int bits = slots.stream().mapToInt(SlotText::width).sum();
        StringBuilder text = new StringBuilder(
                String.format("%d variables, %d bits in %d words of 64%n", variables.size(), bits, widths.length));
        for (int i = 0; i < slots.size(); i++) {
            text.append(String.format("  %-24s %s%n", variables.get(i).name(), SlotText.of(slots.get(i))));
        }
        return text.toString();
    }
}
