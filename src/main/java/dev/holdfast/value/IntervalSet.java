package dev.holdfast.value;

import io.vavr.collection.Array;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@code low..high}, both inclusive; empty when high is below low. */
public final class IntervalSet implements SetValue {
    private final int low;
    private final int high;
    private @Nullable EnumeratedSet listed;

    public IntervalSet(int low, int high) {
        this.low = low;
        this.high = high;
    }

    public int low() {
        return low;
    }

    public int high() {
        return high;
    }

    @Override
    public boolean contains(Value element) {
        if (element instanceof IntValue i) {
            return i.number() >= low && i.number() <= high;
        }
        return low <= high && Comparability.equal(IntValue.of(low), element);
    }

    @Override
    public boolean isFinite() {
        return true;
    }

    @Override
    public int cardinality() {
        return high < low ? 0 : IntValue.exactly((long) high - low + 1).number();
    }

    @Override
    public EnumeratedSet enumerated() {
        EnumeratedSet known = listed;
        if (known == null) {
            known = EnumeratedSet
                    .ofSorted(Array.ofAll(IntStream.rangeClosed(low, high).mapToObj(IntValue::of).toList()));
            listed = known;
        }
        return known;
    }

    @Override
    public Iterator<Value> iterator() {
        return new Iterator<>() {
            private long next = low;

            @Override
            public boolean hasNext() {
                return next <= high;
            }

            @Override
            public Value next() {
                if (next > high) {
                    throw new NoSuchElementException();
                }
                return IntValue.of((int) next++);
            }
        };
    }

    @Override
    public boolean equals(Object other) {
        if (other instanceof IntervalSet that) {
            return low == that.low && high == that.high || low > high && that.low > that.high;
        }
        return other instanceof SetValue && enumerated().equals(other);
    }

    @Override
    public int hashCode() {
        return enumerated().hashCode();
    }

    @Override
    public String toString() {
        return high - (long) low > 64 ? low + ".." + high : enumerated().toString();
    }
}
