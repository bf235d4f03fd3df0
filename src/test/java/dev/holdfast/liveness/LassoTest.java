package dev.holdfast.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LassoTest {

    private static Lasso lasso(int loopStart, int... nodes) {
        return Lasso.of(nodes, loopStart);
    }

    @Test
    void dropsStutteringSteps() {
        assertThat(lasso(1, 0, 1, 1, 2, 2)).isEqualTo(new Lasso(new int[]{0, 1, 2}, 1));
        assertThat(lasso(0, 0, 1, 0)).isEqualTo(new Lasso(new int[]{0, 1}, 0));
    }

    @Test
    void keepsTheOneStateThatStuttersForEver() {
        assertThat(lasso(1, 0, 1)).isEqualTo(new Lasso(new int[]{0, 1}, 1));
        assertThat(lasso(1, 0, 1, 1, 1)).isEqualTo(new Lasso(new int[]{0, 1}, 1));
    }

    @Test
    void beginsTheLoopAsEarlyAsPossible() {
        assertThat(lasso(2, 0, 1, 2, 1)).isEqualTo(new Lasso(new int[]{0, 1, 2}, 1));
        assertThat(lasso(1, 0, 1, 0)).isEqualTo(new Lasso(new int[]{0, 1}, 0));
    }

    @Test
    void doesNotTakeALoopOfTwoForStuttering() {
        assertThat(lasso(0, 0, 1)).isEqualTo(new Lasso(new int[]{0, 1}, 0));
    }
}
