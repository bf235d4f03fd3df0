package dev.holdfast.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.compile.Term.Place;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class TermsTest {
    private final Terms terms = new Terms();
    private final Term first = truth(0);
    private final Term second = truth(1);
    private final Term third = truth(2);

    @Test
    void anExpansionCanBeLeft() {
        Terms stopped = new Terms(() -> {
            throw new CancellationException();
        });
        assertThatThrownBy(() -> {
            while (true) {
                stopped.add(stopped.constant(1), stopped.constant(2));
            }
        }).isInstanceOf(CancellationException.class);
    }

    @Test
    void anExpansionThatMakesNothingNewComesToAnEndToo() {
        assertThatThrownBy(() -> {
            while (true) {
                terms.constant(1);
            }
        }).isInstanceOf(NotCompilable.class);
        terms.begin();
        assertThat(terms.constant(1).isConstant(1)).isTrue();
    }

    @Test
    void equalTermsAreIdenticalHoweverManyThereAre() {
        Term[] sums = new Term[10_000];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = terms.add(first, terms.constant(i + 1));
        }
        for (int i = 0; i < sums.length; i++) {
            assertThat(terms.add(truth(0), terms.constant(i + 1))).isSameAs(sums[i]);
        }
        assertThat(sums).doesNotHaveDuplicates();
    }

    @Test
    void whatWasTestedBeforeIsKnown() {
        assertThat(terms.and(first, terms.not(first)).isConstant(0)).isTrue();
        assertThat(terms.and(first, terms.or(second, first))).isSameAs(first);
        assertThat(terms.or(first, terms.and(second, first))).isSameAs(terms.or(first, terms.truth(false)));
        assertThat(terms.and(terms.and(first, second), terms.not(second)).isConstant(0)).isTrue();
    }

    @Test
    void whichOfAFewNumbersItIsFollowsFromTheTests() {
        Term least = terms.select(first, terms.constant(-1),
                terms.select(second, terms.constant(0), terms.constant(1)));
        assertThat(terms.equal(least, terms.constant(-1))).isSameAs(first);
        assertThat(terms.and(first, terms.not(terms.equal(terms.constant(-1), least))).isConstant(0)).isTrue();
        assertThat(terms.equal(least, terms.constant(5)).isConstant(0)).isTrue();
    }

    @Test
    void oneOfSeveralIsLeftWhereTheOthersAreNot() {
        Term none = terms.and(terms.not(first), terms.and(terms.not(second), terms.not(third)));
        Term any = terms.or(first, terms.or(second, third));
        assertThat(terms.facts().assuming(any, false, none).isConstant(1)).isTrue();
        assertThat(terms.facts().assuming(none, false, terms.select(first, terms.constant(1),
                terms.select(second, terms.constant(2), terms.select(third, terms.constant(3), terms.giveUp()))))
                .mayGiveUp()).isFalse();
    }

    private Term truth(int shift) {
        return terms.field(new Place(0, shift, 1, 0, 0), 1);
    }
}
