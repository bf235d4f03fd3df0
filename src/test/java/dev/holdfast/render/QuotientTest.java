package dev.holdfast.render;

import static dev.holdfast.render.Samples.function;
import static dev.holdfast.render.Samples.model;
import static dev.holdfast.render.Samples.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.holdfast.value.TupleValue;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.Quotient;
import dev.holdfast.verdict.Quotient.Arc;
import dev.holdfast.verdict.Quotient.Breach;
import dev.holdfast.verdict.Quotient.MergedState;
import dev.holdfast.verdict.Statistics;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Summary;
import dev.holdfast.verdict.Verdict;
import guru.nidi.graphviz.engine.GraphvizException;
import io.vavr.collection.Array;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class QuotientTest {
    private static final Quotient LIFE = new Quotient("Life(g1)", List.of(),
            List.of(new MergedState(Samples.record("host", string("none"), "frame", string("")), 1, 1, List.of()),
                    new MergedState(Samples.record("host", string("present"), "frame", model("f1")), 2, 1234,
                            List.of(new Breach("NoLoss", 12), new Breach("TypeOK", 1))),
                    new MergedState(TupleValue.of(Array.of(string("a<b"), string("\"quoted\""))), 3, 2,
                            List.of(new Breach("NoLoss", 2)))),
            List.of(new Arc(0, 0, List.of("Tick")), new Arc(0, 1, List.of("HostFaultIn")),
                    new Arc(1, 1,
                            List.of("NotifStart", "NotifEnd", "FaultBegin", "FaultGup", "FaultRetry", "GuestWrite",
                                    "SpteInstall", "FaultFinish", "Isolate")),
                    new Arc(1, 0, List.of("Zap", "Punch")), new Arc(1, 2, List.of("A&B"))));

    private static Summary summary() {
        Summary nothing = Summary.ofNothing("Life", "spec/Life.cfg");
        return new Summary(nothing.module(), nothing.config(), nothing.engine(), 2, List.of(), null,
                new Statistics(1237, 9876, 3, 8), nothing.seconds(), List.of(), List.of(), List.of());
    }

    @Test
    void isListedFromTheInitialStateOn() {
        Verdict verdict = new Holds(summary());
        Golden.assertMatches("quotient.txt", QuotientText.of(LIFE, verdict));
    }

    @Test
    void isOneJsonObjectForPrograms() {
        Golden.assertMatches("quotient.json", QuotientJson.of(LIFE, new Holds(summary())));
    }

    @Test
    void isDrawnWithoutStepsThatStay() {
        String dot = QuotientDot.of(LIFE, "Life.cfg");
        Golden.assertMatches("quotient.dot", dot);
        assertThat(dot).doesNotContain("Tick");
    }

    @Test
    void saysOfAStoppedSearchThatThereIsNothingToSee() {
        assertThat(QuotientText.of(new Stopped(summary(), Stopped.Reason.TIMEOUT))).isEqualTo("""
                stopped: time limit reached; not all states are known, so none are shown  [spec/Life.cfg]
                1,237 distinct states, 9,876 generated, depth 3; 0.0 s, interpreted, 2 workers
                """);
    }

    @Test
    void drawsFunctionsWithALineForEachArgument() {
        Quotient quotient = new Quotient("pte", List.of("Small", "Tame"), List.of(
                new MergedState(function("g1", string("none"), "page2", string("mig")), 1, 1, List.of())),
                List.of());
        assertThat(QuotientDot.of(quotient, "M.cfg"))
                .contains("<b>pte in M.cfg within Small, Tame: 1 state merged into 1<").contains(">g1     none<")
                .contains(">page2  mig<")
                .doesNotContain("red:");
    }

    @Test
    void becomesAPictureWithEveryText() {
        try {
            assertThat(GraphvizSvg.of(dot())).contains("<svg").contains("HostFaultIn").contains("A&amp;B")
                    .contains("present").contains("1,234");
        } catch (GraphvizException e) {
            // A picture is never needed for a proof: a machine may have neither dot nor a library that loads.
            assumeTrue(false, "no layout engine works here: " + e.getMessage());
        }
    }

    /** Only on request: it loads a native library, which on some machines ends the whole JVM. */
    @Test
    @EnabledIfSystemProperty(named = "holdfast.bundled.layout", matches = "true")
    void becomesAPictureWithoutGraphvizToo() throws IOException {
        assertThat(GraphvizSvg.bundled(dot())).contains("<svg").contains("HostFaultIn").contains("1,234");
    }

    private static String dot() {
        return QuotientDot.of(LIFE, "Life.cfg");
    }
}
