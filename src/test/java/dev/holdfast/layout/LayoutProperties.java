package dev.holdfast.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Variable;
import dev.holdfast.value.RandomValues;
import dev.holdfast.value.Value;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class LayoutProperties {

    @Provide
    Arbitrary<Value> values() {
        return RandomValues.values();
    }

    private static Layout layout(int variables) {
        return Layout.interned(
                IntStream.range(0, variables).mapToObj(i -> new Variable("x" + i, i, Span.NOWHERE)).toList());
    }

    @Property(tries = 300)
    void unpackingGivesBackWhatWasPacked(
            @ForAll @Size(min = 1, max = 5) List<@net.jqwik.api.From("values") Value> values) {
        Layout layout = layout(values.size());
        long[] state = layout.pack(values.toArray(new Value[0]));
        assertThat(layout.unpack(state)).containsExactlyElementsOf(values);
        assertThat(state).hasSize(layout.words());
    }

    @Property(tries = 300)
    void statesAreEqualExactlyIfTheirWordsAre(@ForAll("values") Value a, @ForAll("values") Value b,
            @ForAll("values") Value c) {
        Layout layout = layout(2);
        long[] left = layout.pack(new Value[]{a, b});
        Value[] before = layout.unpack(left);
        long[] right = layout.pack(new Value[]{before[0], c}, left, before);
        assertThat(left[0] == right[0]).isEqualTo(b.equals(c));
        assertThat(Integer.signum(layout.compare(left, right))).isEqualTo(Integer.signum(b.compareTo(c)));
    }
}
