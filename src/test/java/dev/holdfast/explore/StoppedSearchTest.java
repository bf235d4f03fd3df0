package dev.holdfast.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Variable;
import dev.holdfast.layout.Layout;
import dev.holdfast.system.ActionInstance;
import dev.holdfast.system.Claim;
import dev.holdfast.system.GraphSystem;
import dev.holdfast.system.PlainSystem;
import dev.holdfast.system.SuccessorSink;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.Value;
import dev.holdfast.verdict.Progress;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.Stopped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** A search that was stopped says so, and never anything like "holds". */
class StoppedSearchTest {

    /** Counts up by one or two without end. */
    private static class Endless implements PlainSystem {
        private final Layout layout = Layout.interned(List.of(new Variable("n", 0, Span.NOWHERE)));
        private final int bad;
        private final IntConsumer before;

        /**
         * @param bad breaks the invariant
         * @param before called with each state that is expanded
         */
        Endless(int bad, IntConsumer before) {
            this.bad = bad;
            this.before = before;
        }

        private int number(long[] state) {
            return ((IntValue) layout.value(state, 0)).number();
        }

        private long[] state(int number) {
            return layout.pack(new Value[]{IntValue.of(number)});
        }

        @Override
        public Layout layout() {
            return layout;
        }

        @Override
        public List<ActionName> actions() {
            return List.of(new ActionName("One", Span.NOWHERE), new ActionName("Two", Span.NOWHERE));
        }

        @Override
        public List<Claim> claims() {
            return List.of(new Claim("Inv", Claim.Kind.INVARIANT, List.of(Claim.Scope.STATE)));
        }

        @Override
        public void initialStates(SuccessorSink sink) {
            sink.accept(-1, state(0));
        }

        @Override
        public void successors(long[] state, SuccessorSink sink) {
            before.accept(number(state));
            sink.accept(0, state(number(state) + 1));
            sink.accept(1, state(number(state) + 2));
        }

        @Override
        public boolean holds(int claim, int part, long[] state) {
            return number(state) != bad;
        }

        @Override
        public ActionInstance explain(long[] from, long[] to) {
            return new ActionInstance(number(to) - number(from) - 1, List.of());
        }
    }

    private static Endless endless() {
        return new Endless(-1, number -> {});
    }

    private static void assertStopped(Exploration exploration, Stopped.Reason reason) {
        assertThat(exploration.stopped()).isEqualTo(reason);
        assertThat(exploration.complete()).isFalse();
        assertThat(exploration.violations()).isEmpty();
        assertThat(exploration.warnings()).isEmpty();
        assertThat(exploration.properties()).extracting(PropertyResult::outcome)
                .containsExactly(PropertyResult.Outcome.UNDECIDED);
        assertThat(exploration.statistics().distinct()).isPositive();
        assertThat(exploration.statistics().generated()).isPositive();
        assertThat(exploration.statistics().depth()).isPositive();
    }

    @Test
    void stopsBeforeTheLevelWithTheLargestNumberOfStates() {
        Exploration one = new Explorer(endless(), SearchOptions.withWorkers(1).withLimits(1000, null)).run();
        Exploration two = new Explorer(endless(), SearchOptions.withWorkers(2).withLimits(1000, null)).run();
        assertStopped(one, Stopped.Reason.MAX_STATES);
        assertThat(one.statistics().distinct()).isLessThanOrEqualTo(1000);
        assertThat(two.statistics().distinct()).isEqualTo(one.statistics().distinct());
        assertThat(two.statistics().generated()).isEqualTo(one.statistics().generated());
        assertThat(two.statistics().depth()).isEqualTo(one.statistics().depth());
    }

    @Test
    void whatIsFoundInALevelThatIsLeftOutDependsOnNobody() {
        for (int limit = 3; limit < 40; limit++) {
            Exploration one = new Explorer(new Endless(6, number -> {}),
                    SearchOptions.withWorkers(1).withLimits(limit, null)).run();
            Exploration two = new Explorer(new Endless(6, number -> {}),
                    SearchOptions.withWorkers(2).withLimits(limit, null)).run();
            assertThat(two.violations()).as("at most %s states", limit).isEqualTo(one.violations());
        }
    }

    @Test
    void doesNotStopAtExactlyTheLargestNumberOfStates() {
        GraphSystem graph = GraphSystem.ofSize(2).from(0).arc(0, 0, 1).arc(1, 0, 0);
        assertThat(new Explorer(graph, SearchOptions.withWorkers(1).withLimits(2, null)).run().complete()).isTrue();
        assertThat(new Explorer(graph, SearchOptions.withWorkers(1).withLimits(1, null)).run().stopped())
                .isEqualTo(Stopped.Reason.MAX_STATES);
    }

    @Test
    void stopsWhenTheTimeIsUp() {
        SearchOptions options = SearchOptions.withWorkers(2).withLimits(Long.MAX_VALUE, Duration.ofMillis(100));
        assertStopped(new Explorer(endless(), options).run(), Stopped.Reason.TIMEOUT);
    }

    @Test
    void stopsWhenCancelled() {
        long begun = System.nanoTime();
        SearchOptions options = SearchOptions.withWorkers(2).withListeners(progress -> {},
                () -> System.nanoTime() - begun > 100_000_000);
        assertStopped(new Explorer(endless(), options).run(), Stopped.Reason.INTERRUPTED);
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        assertStopped(new Explorer(endless(), SearchOptions.withWorkers(2)).run(), Stopped.Reason.INTERRUPTED);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void stopsWhenMemoryRunsOut() {
        Endless hungry = new Endless(-1, number -> {
            if (number == 500) {
                throw new OutOfMemoryError("simulated");
            }
        });
        Exploration exploration = new Explorer(hungry, SearchOptions.withWorkers(2)).run();
        assertStopped(exploration, Stopped.Reason.OUT_OF_MEMORY);
        // The state with 500 lies at depth 251 and is not expanded, so depth 252 is not complete.
        assertThat(exploration.statistics().depth()).isEqualTo(251);
    }

    @Test
    void aStopThatComesWhenAllIsDoneStopsNothing() {
        long begun = System.nanoTime();
        Endless bounded = new Endless(-1, number -> {}) {
            @Override
            public void successors(long[] state, SuccessorSink sink) {
                super.successors(state, (action, to) -> sink.accept(action, state));
                while (System.nanoTime() - begun < 200_000_000) {
                    Thread.onSpinWait();
                }
            }
        };
        SearchOptions options = SearchOptions.withWorkers(1).withLimits(Long.MAX_VALUE, Duration.ofMillis(50));
        Exploration exploration = new Explorer(bounded, options).run();
        assertThat(exploration.complete()).isTrue();
        assertThat(exploration.stopped()).isNull();
    }

    @Test
    void reportsWhatItFoundBeforeItWasStopped() {
        Endless bad = new Endless(6, number -> {
            if (number == 7) {
                throw new OutOfMemoryError("simulated");
            }
        });
        SearchOptions options = SearchOptions.withWorkers(1).withContinueAfterViolation(true);
        Exploration exploration = new Explorer(bad, options).run();
        assertThat(exploration.stopped()).isEqualTo(Stopped.Reason.OUT_OF_MEMORY);
        assertThat(exploration.violations()).hasSize(1);
        assertThat(exploration.violations().getFirst().trace().length()).isEqualTo(4);
        assertThat(exploration.complete()).isFalse();
    }

    @Test
    void tellsHowFarItIs() {
        List<Progress> heard = new CopyOnWriteArrayList<>();
        SearchOptions options = SearchOptions.withWorkers(1).withLimits(Long.MAX_VALUE, Duration.ofSeconds(3))
                .withListeners(heard::add, () -> false);
        new Explorer(endless(), options).run();
        assertThat(heard).isNotEmpty();
        assertThat(heard.getFirst().distinct()).isPositive();
        assertThat(heard.getFirst().generated()).isGreaterThanOrEqualTo(heard.getFirst().distinct());
        assertThat(heard.getFirst().frontier()).isPositive();
        assertThat(heard.getFirst().seconds()).isGreaterThan(2);
    }
}
