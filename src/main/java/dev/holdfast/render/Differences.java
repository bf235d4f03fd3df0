package dev.holdfast.render;

import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.MapValue;
import dev.holdfast.value.RecordValue;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.TupleValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What differs between two values, down to the entries of functions, records and sequences. Entries that change alike
 * become one: {@code seqChanged[v1, v2]: FALSE -> TRUE}.
 */
final class Differences {
    /** Up to this size a tuple without inner structure is shown whole. */
    private static final int SMALL_TUPLE = 4;
    /** Up to this length together two sets are shown whole; of others, what came and went. */
    private static final int SHORT_SETS = 40;

    private Differences() {}

    /** No change at all if the values are equal. */
    static List<Change> of(String variable, Value before, Value after) {
        return between(before, after).stream().map(change -> change.under(variable)).toList();
    }

    private static List<Change> between(Value before, Value after) {
        if (before.equals(after)) {
            return List.of();
        }
        if (before instanceof FunctionValue from && after instanceof FunctionValue to && haveCommonShape(from, to)) {
            return ofEntries(from, to);
        }
        if (before instanceof SetValue from && after instanceof SetValue to && from.isFinite() && to.isFinite()
                && before.toString().length() + after.toString().length() > SHORT_SETS) {
            return ofMembers(from, to);
        }
        return List.of(new Change("", before.toString(), after.toString()));
    }

    private static List<Change> ofMembers(SetValue from, SetValue to) {
        List<Value> gone = from.enumerated().elements().filter(element -> !to.enumerated().elements().contains(element))
                .asJava();
        List<Value> come = to.enumerated().elements().filter(element -> !from.enumerated().elements().contains(element))
                .asJava();
        List<Change> changes = new ArrayList<>();
        if (!gone.isEmpty()) {
            changes.add(new Change("", EnumeratedSet.ofSorted(gone).toString(), ""));
        }
        if (!come.isEmpty()) {
            changes.add(new Change("", "", EnumeratedSet.ofSorted(come).toString()));
        }
        return changes;
    }

    private static boolean haveCommonShape(FunctionValue from, FunctionValue to) {
        if (from instanceof TupleValue before && to instanceof TupleValue after) {
            return before.elements().length() == after.elements().length() && !isSmall(before);
        }
        return from instanceof RecordValue && to instanceof RecordValue
                || from instanceof MapValue && to instanceof MapValue;
    }

    private static boolean isSmall(TupleValue tuple) {
        return tuple.elements().length() <= SMALL_TUPLE
                && tuple.elements()
                        .forAll(element -> !(element instanceof FunctionValue || element instanceof SetValue));
    }

    private static List<Change> ofEntries(FunctionValue from, FunctionValue to) {
        TreeSet<Value> keys = new TreeSet<>();
        from.domain().forEach(keys::add);
        to.domain().forEach(keys::add);
        Map<List<Change>, List<Value>> alike = new LinkedHashMap<>();
        for (Value key : keys) {
            List<Change> changes = ofEntry(from, to, key);
            if (!changes.isEmpty()) {
                alike.computeIfAbsent(changes, ignored -> new ArrayList<>()).add(key);
            }
        }
        List<Change> all = new ArrayList<>();
        alike.forEach((changes, of) -> Entries.places(from, of)
                .forEach(place -> changes.forEach(change -> all.add(change.under(place)))));
        return all;
    }

    private static List<Change> ofEntry(FunctionValue from, FunctionValue to, Value key) {
        if (!from.isDefinedAt(key)) {
            return List.of(new Change("", "", to.apply(key).toString()));
        }
        if (!to.isDefinedAt(key)) {
            return List.of(new Change("", from.apply(key).toString(), ""));
        }
        return between(from.apply(key), to.apply(key));
    }
}
