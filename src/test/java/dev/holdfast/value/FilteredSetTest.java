package dev.holdfast.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FilteredSetTest {
    private static final FilteredSet EVEN = new FilteredSet(InfiniteSet.NAT,
            value -> ((IntValue) value).number() % 2 == 0);

    @Test
    void asksTheConditionOfElementsOfTheBaseOnly() {
        assertThat(EVEN.contains(IntValue.of(4))).isTrue();
        assertThat(EVEN.contains(IntValue.of(3))).isFalse();
        assertThat(EVEN.contains(IntValue.of(-4))).isFalse();
        assertThatThrownBy(() -> EVEN.contains(new StringValue("a"))).isInstanceOf(ValueException.class);
    }

    @Test
    void isNeitherListedNorCompared() {
        assertThatThrownBy(EVEN::explicit).isInstanceOf(ValueException.class)
                .hasMessage("cannot list the elements of {x \\in Nat : ...}: it is taken out of Nat, which has no end");
        assertThatThrownBy(() -> Comparability.equal(EVEN, new FilteredSet(InfiniteSet.NAT, value -> true)))
                .isInstanceOf(ValueException.class);
        assertThatThrownBy(() -> Comparability.equal(EnumeratedSet.EMPTY, EVEN)).isInstanceOf(ValueException.class);
    }

    @Test
    void leavesOpenWhetherSetsMadeOfItAreFinite() {
        IntervalSet two = new IntervalSet(1, 2);
        assertThat(FilteredSet.decidesFinitenessOf(EVEN)).isTrue();
        assertThat(FilteredSet.decidesFinitenessOf(new FunctionSet(two, EVEN))).isTrue();
        assertThat(FilteredSet.decidesFinitenessOf(new PowerSet(new SequenceSet(EVEN)))).isTrue();
        assertThat(FilteredSet.decidesFinitenessOf(CombinedSet.of(CombinedSet.Combination.UNION, two, EVEN))).isTrue();
        assertThat(FilteredSet.decidesFinitenessOf(new FunctionSet(two, InfiniteSet.NAT))).isFalse();
        assertThat(CombinedSet.of(CombinedSet.Combination.INTERSECTION, two, EVEN).enumerated().elements())
                .containsExactly(IntValue.of(2));
    }
}
