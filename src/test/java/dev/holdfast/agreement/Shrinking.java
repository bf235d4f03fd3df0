package dev.holdfast.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes a random case as small as it gets while it stays interesting, by making fewer and lesser choices. */
final class Shrinking {
    private Shrinking() {}

    /**
     * @param made the case that choices lead to
     * @param choices what it was made of
     * @param better is the first smaller than the second and as interesting?
     */
    static <T> T smallest(T found, Function<List<Integer>, T> made, Function<T, List<Integer>> choices,
            Smaller<T> better) {
        T smallest = found;
        for (int length = 32; length > 0; length /= 2) {
            for (int i = 0; i + length <= choices.apply(smallest).size(); i++) {
                smallest = smaller(smallest, made.apply(without(choices.apply(smallest), i, length)), better);
            }
        }
        for (int i = 0; i < choices.apply(smallest).size(); i++) {
            smallest = smaller(smallest, made.apply(withZero(choices.apply(smallest), i)), better);
        }
        return smallest;
    }

    interface Smaller<T> {
        boolean isBetter(T candidate, T known);
    }

    private static <T> T smaller(T known, T candidate, Smaller<T> better) {
        return better.isBetter(candidate, known) ? candidate : known;
    }

    private static List<Integer> without(List<Integer> choices, int from, int length) {
        List<Integer> left = new ArrayList<>(choices.subList(0, from));
        left.addAll(choices.subList(from + length, choices.size()));
        return left;
    }

    private static List<Integer> withZero(List<Integer> choices, int at) {
        List<Integer> changed = new ArrayList<>(choices);
        changed.set(at, 0);
        return changed;
    }
}
