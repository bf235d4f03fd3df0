package dev.holdfast.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.verdict.ActionLabel;
import dev.holdfast.verdict.Step;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Violated;
import dev.holdfast.verdict.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A lasso in every format. */
class LassoRenderingTest {
    private static final Caption CAPTION = new Caption("Answered", "Model", "every request", "violates Answered");

    private static ActionLabel action(String name) {
        return new ActionLabel(name, List.of(), Span.NOWHERE);
    }

    private static Trace lasso(int start, @Nullable ActionLabel back) {
        return new Trace(List.of("x"),
                List.of(new Step(null, List.of(Samples.number(0))),
                        new Step(action("Ask"), List.of(Samples.number(1))),
                        new Step(action("Wait"), List.of(Samples.number(2)))),
                new Trace.Loop(start, back));
    }

    private static String svg(Trace trace) {
        return SvgText.of(Picture.of(trace, CAPTION, KernelFunctions.NONE));
    }

    @Test
    void textSaysWhereItGoesOnAndWhatThatChanges() {
        assertThat(TextTrace.of(lasso(1, action("Again"))))
                .endsWith("    x: 1 -> 2\n    back to state 2: Again\n    x: 2 -> 1\n");
        assertThat(TextTrace.of(lasso(2, null))).endsWith("    stuttering: state 3 is repeated for ever\n");
    }

    @Test
    void headlineSaysHowItEnds() {
        assertThat(VerdictText.headline(violated(lasso(1, action("Again")))))
                .startsWith("violated: liveness property Answered, shown by 3 states and back to state 2");
        assertThat(VerdictText.headline(violated(lasso(2, null))))
                .startsWith("violated: liveness property Answered, shown by 3 states and stuttering");
    }

    @Test
    void jsonAndItfCountTheLoopFromZero() {
        assertThat(VerdictJson.of(violated(lasso(1, action("Again"))))).contains("\"loop\": 1");
        assertThat(ItfJson.of(lasso(1, action("Again")), "Model.cfg")).contains("\"loop\": 1");
        assertThat(ItfJson.of(lasso(1, action("Again")), "Model.cfg")).doesNotContain("\"loop\": 2");
    }

    @Test
    void picturesHaveAnArrowBack() {
        assertThat(DotText.of(Picture.of(lasso(1, action("Again")), CAPTION, KernelFunctions.NONE)))
                .containsPattern("\"s3\" -> \"s2\" \\[[^]]*Again");
        assertThat(svg(lasso(1, action("Again")))).contains(">Again<").contains("stroke-dasharray");
        assertThat(svg(lasso(2, null))).contains(">stuttering for ever<");
        assertThat(svg(new Trace(List.of("x"), lasso(0, null).steps()))).doesNotContain("stroke-dasharray");
    }

    private static Violated violated(Trace trace) {
        return new Violated(Samples.summary("Model.cfg"),
                new Violation(Violation.Kind.LIVENESS, "Answered", trace));
    }
}
