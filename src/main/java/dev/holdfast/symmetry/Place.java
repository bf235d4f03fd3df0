package dev.holdfast.symmetry;

import dev.holdfast.value.BoolValue;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in the value of a variable, as all permutations see it: the arguments and elements that lead there, with the
 * members in them taken out.
 *
 * @param shape the same for places that a permutation takes to each other
 * @param members those that occur, each once; in the order in which they occur if {@code ordered}
 * @param ordered false if a set lies around members: then a permutation may change the order in which they occur
 */
record Place(long shape, int[] members, boolean ordered) {
    private static final long SET = 0x51;
    private static final long FUNCTION = 0x52;

    /**
     * @param variable its index
     * @param path the arguments of the functions and at last the element of the set that lead there, outermost first
     */
    static Place of(int variable, List<Value> path, Members members) {
        boolean ordered = path.stream().noneMatch(step -> bundles(step, members));
        Reader reader = new Reader(members, ordered);
        long shape = Scramble.mix(variable + 1L);
        for (Value step : path) {
            shape = Scramble.mix(shape * Scramble.SPREAD + reader.read(step));
        }
        return new Place(shape, reader.found.stream().mapToInt(Integer::intValue).toArray(), ordered);
    }

    /** Does a set lie around members, be it a function's domain? */
    private static boolean bundles(Value value, Members members) {
        return switch (value) {
            case SetValue set -> !members.in(set).isEmpty();
            case FunctionValue function -> !members.in(function.domain()).isEmpty()
                    || function.values().stream().anyMatch(each -> bundles(each, members));
            default -> false;
        };
    }

    /** What tells a value apart that holds no member. */
    static long content(Value value) {
        return switch (value) {
            case BoolValue truth -> truth.isTrue() ? 1 : 0;
            case IntValue number -> number.number();
            case StringValue text -> Scramble.mix(text.text().hashCode() * 2L + 1);
            case ModelValue name -> Scramble.mix(name.name().hashCode() * 2L);
            case SetValue set -> throw new IllegalArgumentException(set + " is no scalar");
            case FunctionValue function -> throw new IllegalArgumentException(function + " is no scalar");
        };
    }

    /** Reads values in one fixed order, putting in the place of each member when it came first, or nothing but its set. */
    private static final class Reader {
        private final Members members;
        private final boolean ordered;
        private final List<Integer> found = new ArrayList<>();

        Reader(Members members, boolean ordered) {
            this.members = members;
            this.ordered = ordered;
        }

        long read(Value value) {
            return switch (value) {
                case SetValue set -> {
                    long sum = SET;
                    for (Value element : set) {
                        sum += Scramble.mix(read(element));
                    }
                    yield Scramble.mix(sum);
                }
                case FunctionValue function -> {
                    long sum = FUNCTION;
                    for (Value argument : function.domain()) {
                        sum += Scramble.mix(read(argument) * Scramble.SPREAD + read(function.apply(argument)));
                    }
                    yield Scramble.mix(sum);
                }
                default -> members.find(value) >= 0
                        ? member(members.find(value))
                        : Scramble.mix(content(value) + Scramble.SPREAD * value.kind().ordinal());
            };
        }

        private long member(int member) {
            if (!found.contains(member)) {
                found.add(member);
            }
            return Scramble.mix(~(ordered ? found.indexOf(member) : 0) * Scramble.SPREAD ^ members.set(member));
        }
    }
}
