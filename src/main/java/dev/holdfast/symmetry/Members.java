package dev.holdfast.symmetry;

import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The model values that permutations move, by number. Those that can take each other's place form a set; the members of one
 * set are numbered in a row, in value order.
 */
final class Members {
    private final List<ModelValue> values = new ArrayList<>();
    private final Map<Value, Integer> numbers = new HashMap<>();
    /** By member: the number of its set. */
    private final int[] sets;

    /** @param sets each with its members in value order */
    Members(List<List<ModelValue>> sets) {
        sets.forEach(values::addAll);
        this.sets = new int[values.size()];
        for (int set = 0; set < sets.size(); set++) {
            for (ModelValue value : sets.get(set)) {
                this.sets[numbers.size()] = set;
                numbers.put(value, numbers.size());
            }
        }
    }

    int count() {
        return values.size();
    }

    ModelValue value(int member) {
        return values.get(member);
    }

    int set(int member) {
        return sets[member];
    }

    /** The number, or -1 for any other value. */
    int find(Value value) {
        return numbers.getOrDefault(value, -1);
    }

    /** What takes each member to the one in its place. */
    Renaming renaming(int[] places) {
        Map<ModelValue, ModelValue> images = new HashMap<>();
        for (int member = 0; member < places.length; member++) {
            images.put(value(member), value(places[member]));
        }
        return new Renaming(images);
    }

    /** The members that occur in a value. */
    TreeSet<Integer> in(Value value) {
        TreeSet<Integer> found = new TreeSet<>();
        collect(value, found);
        return found;
    }

    private void collect(Value value, TreeSet<Integer> found) {
        switch (value) {
            case ModelValue name when find(name) >= 0 -> found.add(find(name));
            case SetValue set -> set.forEach(element -> collect(element, found));
            case FunctionValue function -> {
                collect(function.domain(), found);
                function.values().forEach(each -> collect(each, found));
            }
            default -> {
            }
        }
    }
}
