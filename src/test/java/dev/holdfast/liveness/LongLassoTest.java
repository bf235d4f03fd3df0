package dev.holdfast.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.explore.Explorer;
import dev.holdfast.explore.SearchOptions;
import dev.holdfast.ir.Expr;
import dev.holdfast.system.GraphSystem;
import dev.holdfast.value.BoolValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LongLassoTest {
    private static final int STATES = 30_000;

    /** To ask at each state anew what is true later takes minutes. */
    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aLassoOfAllStatesIsHeldAgainstWhatWasSoughtInLinearTime() {
        GraphSystem system = GraphSystem.ofSize(STATES).from(0);
        for (int i = 1; i < STATES; i++) {
            system.arc(i - 1, 0, i);
        }
        Atom last = new Atom(0, false, false, new Expr.Literal(BoolValue.TRUE, Span.NOWHERE));
        Optional<Lasso> lasso = new FairSearch(explored(system, last), () -> {})
                .against(Formula.eventually(Formula.always(new Formula.Literal(last, false))), List.of());
        assertThat(lasso).hasValueSatisfying(found -> {
            assertThat(found.loop()).isEqualTo(found.length() - 1);
            assertThat(found.length()).isEqualTo(STATES);
        });
    }

    private static LabelledSteps explored(GraphSystem system, Atom last) {
        Labelling labelling = Labelling.of(List.of(last));
        AtomTruth truth = new AtomTruth() {
            @Override
            public boolean isTrue(Atom atom, long[] state) {
                return system.index(Arrays.asList(system.layout().unpack(state))) == STATES - 1;
            }

            @Override
            public boolean isTrue(Atom atom, long[] from, long[] to) {
                throw new AssertionError("no atom is about steps");
            }
        };
        SearchOptions options = SearchOptions.withWorkers(1).withCheckDeadlock(false)
                .withSteps(labelling.labels(truth));
        return new LabelledSteps(List.of(new Explorer(system, options).run().steps()), List.of(labelling));
    }
}
