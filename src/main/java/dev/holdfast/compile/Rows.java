package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.compile.Meaning.Mapping;
import dev.holdfast.compile.Meaning.Scalar;
import dev.holdfast.compile.Meaning.Sort;
import dev.holdfast.compile.Term.Operation;
import dev.holdfast.compile.Term.Place;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Functions whose values are neighbouring fields of one word, in the order of the argument's numbers: a shift finds them. Numbers
 * and atoms have the same numbers, so only an argument of the domain's own sort is looked up.
 */
final class Rows {
    private final Meanings meanings;
    private final Terms terms;

    Rows(Meanings meanings) {
        this.meanings = meanings;
        this.terms = meanings.terms();
    }

    /** The value at the argument; null if it must be looked for in another way. */
    @Nullable
    Meaning at(Mapping mapping, Meaning argument) {
        if (!(argument instanceof Scalar index) || index.sort() == Sort.TRUTH || mapping.domain().size() < 3) {
            return null;
        }
        List<Place> places = new ArrayList<>();
        int high = Integer.MIN_VALUE;
        Sort sort = null;
        for (Meaning value : mapping.values()) {
            if (!(value instanceof Scalar scalar) || scalar.term().operation() != Operation.FIELD
                    || sort != null && sort != scalar.sort()) {
                return null;
            }
            sort = scalar.sort();
            places.add(scalar.term().place());
            high = Math.max(high, scalar.term().high());
        }
        int first = numberOf(mapping.domain().get(0));
        if (sort == null || !isRow(places) || !isRow(mapping.domain(), first, index.sort())) {
            return null;
        }
        int last = first + places.size() - 1;
        Place place = places.get(0);
        Place start = new Place(place.word(), place.shift(), place.width(), place.low(),
                places.get(1).shift() - place.shift());
        Term inside = terms.and(terms.not(terms.less(index.term(), terms.constant(first))),
                terms.not(terms.less(terms.constant(last), index.term())));
        Term value = terms.fieldAt(start, terms.subtract(index.term(), terms.constant(first)), high);
        return meanings.choose(inside, meanings.scalar(sort, value), Meaning.UNDEFINED);
    }

    private static boolean isRow(List<Place> places) {
        Place first = places.get(0);
        int stride = places.get(1).shift() - first.shift();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            if (place.word() != first.word() || place.width() != first.width() || place.low() != first.low()
                    || place.shift() != first.shift() + i * stride) {
                return false;
            }
        }
        return stride > 0;
    }

    private boolean isRow(List<Value> domain, int first, Sort sort) {
        for (int i = 0; i < domain.size(); i++) {
            if (!(meanings.scalarOf(new Constant(domain.get(i))) instanceof Scalar scalar) || scalar.sort() != sort
                    || numberOf(domain.get(i)) != first + i
                    || domain.get(i).kind() != domain.get(0).kind()) {
                return false;
            }
        }
        return true;
    }

    private int numberOf(Value value) {
        return meanings.scalarOf(new Constant(value)) instanceof Scalar scalar ? scalar.term().number() : -1;
    }
}
