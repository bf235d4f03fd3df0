package dev.holdfast.value;

import io.vavr.collection.Array;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Goes through all combinations of one element per wheel, the last wheel fastest: the value order of tuples. */
final class Odometer implements Iterator<Value> {
    private final Array<Array<Value>> wheels;
    private final Function<Array<Value>, Value> assemble;
    /** Position of each wheel; the whole is spent once more is false. */
    private final int[] positions;
    private boolean more;

    Odometer(List<Array<Value>> wheels, Function<Array<Value>, Value> assemble) {
        this.wheels = Array.ofAll(wheels);
        this.assemble = assemble;
        this.positions = new int[wheels.size()];
        this.more = this.wheels.forAll(wheel -> !wheel.isEmpty());
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public Value next() {
        if (!more) {
            throw new NoSuchElementException();
        }
        Value[] current = new Value[positions.length];
        for (int i = 0; i < current.length; i++) {
            current[i] = wheels.get(i).get(positions[i]);
        }
        advance();
        return assemble.apply(Array.of(current));
    }

    private void advance() {
        for (int i = positions.length - 1; i >= 0; i--) {
            if (++positions[i] < wheels.get(i).length()) {
                return;
            }
            positions[i] = 0;
        }
        more = false;
    }

    /** How many combinations there are, if 32 bits can say it. */
    static int count(List<Integer> sizes, String what) {
        long product = 1;
        for (int size : sizes) {
            if (size == 0) {
                return 0;
            }
        }
        for (int size : sizes) {
            product *= size;
            if (product > Integer.MAX_VALUE) {
                throw new ValueException(ValueException.Reason.OVERFLOW,
                        what + " has more elements than a 32-bit integer can count");
            }
        }
        return (int) product;
    }
}
