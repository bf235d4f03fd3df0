package dev.holdfast.explore;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is taken apart to be stored comes back whole. */
class SlotFormatProperties {

    @Property
    void scatteringIsUndone(@ForAll @IntRange(min = 2, max = 64) int bits, @ForAll long number) {
        Bijection bijection = new Bijection(bits);
        long scattered = bijection.apply(number & Bijection.ones(bits));
        assertThat(scattered & ~Bijection.ones(bits)).isZero();
        assertThat(bijection.undo(scattered)).isEqualTo(number & Bijection.ones(bits));
    }

    @Property
    void homeAndRestTellTheKey(@ForAll @IntRange(min = 20, max = 64) int width,
            @ForAll @IntRange(min = 1, max = 1 << 30) int capacity, @ForAll long number) {
        Keys keys = new Keys(new int[]{width}, 4);
        SlotFormat format = new SlotFormat(keys, capacity, 5, 8);
        long key = number & Bijection.ones(keys.keyBits());
        assertThat(format.home(key)).isBetween(0, capacity - 1);
        assertThat(format.rest(key) & ~Bijection.ones(format.restBits)).isZero();
        assertThat(format.key(format.home(key), format.rest(key))).isEqualTo(key);
    }

    @Property
    void homesKeepTheOrderOfKeys(@ForAll @IntRange(min = 20, max = 64) int width,
            @ForAll @IntRange(min = 1, max = 1 << 30) int capacity, @ForAll long one, @ForAll long other) {
        Keys keys = new Keys(new int[]{width}, 4);
        SlotFormat format = new SlotFormat(keys, capacity, 5, 8);
        long least = Math.min(one & Bijection.ones(keys.keyBits()), other & Bijection.ones(keys.keyBits()));
        long most = Math.max(one & Bijection.ones(keys.keyBits()), other & Bijection.ones(keys.keyBits()));
        assertThat(format.home(least)).isLessThanOrEqualTo(format.home(most));
    }

    @Property
    void shardKeyAndOtherWordsTellTheState(@ForAll @IntRange(min = 0, max = 64) int first,
            @ForAll @IntRange(min = 0, max = 64) int second, @ForAll long one, @ForAll long two) {
        Keys keys = new Keys(new int[]{first, second}, 6);
        long[] state = {one & Bijection.ones(first), two & Bijection.ones(second)};
        long scattered = keys.scatter(state, 0);
        long[] back = {0, state[1]};
        keys.restore(keys.shard(scattered), keys.key(scattered), back);
        assertThat(back).isEqualTo(state);
    }
}
