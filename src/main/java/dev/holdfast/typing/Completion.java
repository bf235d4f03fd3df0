package dev.holdfast.typing;

import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Guesses the universe of a set of messages from some of them: whatever records and tuples of one domain can be made of the values
 * that were seen at each place. Each would escape in its turn.
 */
final class Completion {
    private Completion() {}

    /** @return a universe with all these, in value order; only these if there would be too many others */
    static List<Value> of(List<Value> seen, int most) {
        // Strings tell kinds of messages apart as a rule; where all combinations are few, they are taken all the same.
        for (Function<FunctionValue, Object> kind : List.<Function<FunctionValue, Object>>of(
                message -> message.domain().explicit(), Completion::domainAndStrings)) {
            Optional<TreeSet<Value>> all = completed(seen, kind, most);
            if (all.isPresent() && all.get().size() <= most) {
                return List.copyOf(all.get());
            }
        }
        return List.copyOf(new TreeSet<>(seen));
    }

    private static Object domainAndStrings(FunctionValue message) {
        return List.of(message.domain().explicit(),
                message.values().stream().filter(StringValue.class::isInstance).toList());
    }

    /** Empty if that would be too many. */
    private static Optional<TreeSet<Value>> completed(List<Value> seen, Function<FunctionValue, Object> kind,
            int most) {
        TreeSet<Value> all = new TreeSet<>(seen);
        Map<Object, List<FunctionValue>> kinds = new LinkedHashMap<>();
        for (Value value : seen) {
            if (value instanceof FunctionValue message) {
                kinds.computeIfAbsent(kind.apply(message), added -> new ArrayList<>()).add(message);
            }
        }
        for (List<FunctionValue> alike : kinds.values()) {
            List<List<Value>> places = places(alike);
            double size = places.stream().mapToDouble(List::size).reduce(1, (l, r) -> l * r);
            if (size > most) {
                return Optional.empty();
            }
            List<Value> domain = new ArrayList<>();
            alike.getFirst().domain().forEach(domain::add);
            collect(domain, places, List.of(), all);
        }
        return Optional.of(all);
    }

    /** By place: the values seen there; of numbers all between them. */
    private static List<List<Value>> places(List<FunctionValue> alike) {
        List<List<Value>> places = new ArrayList<>();
        for (int i = 0; i < alike.getFirst().values().size(); i++) {
            int place = i;
            TreeSet<Value> seen = new TreeSet<>();
            alike.forEach(message -> seen.add(message.values().get(place)));
            if (seen.first() instanceof IntValue low && seen.last() instanceof IntValue high
                    && (long) high.number() - low.number() < Types.LARGEST_UNIVERSE) {
                for (int number = low.number(); number < high.number(); number++) {
                    seen.add(IntValue.of(number));
                }
            }
            places.add(List.copyOf(seen));
        }
        return places;
    }

    private static void collect(List<Value> domain, List<List<Value>> places, List<Value> chosen, TreeSet<Value> all) {
        if (chosen.size() == places.size()) {
            all.add(FunctionValue.of(domain, chosen));
            return;
        }
        for (Value value : places.get(chosen.size())) {
            List<Value> longer = new ArrayList<>(chosen);
            longer.add(value);
            collect(domain, places, longer, all);
        }
    }
}
