package dev.holdfast.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.value.Value;
import dev.holdfast.verdict.ActionLabel;
import dev.holdfast.verdict.Step;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Violated;
import dev.holdfast.verdict.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

    private static final Pattern BOX = Pattern
            .compile("<rect x=\"(\\d+)\" y=\"(\\d+)\" width=\"(\\d+)\" height=\"(\\d+)\" rx=\"4\" fill=\"none\"");
    /** Down from the last box, to the left, up at the edge, to the right, up. */
    private static final Pattern AROUND = Pattern
            .compile("d=\"M(\\d+) (\\d+)V(\\d+)H(\\d+)V(\\d+)H(\\d+)V(\\d+)\"[^>]*stroke-dasharray");

    /** The second box is lower than the first, as its step changes one variable of many. */
    @Test
    void anArrowBackCrossesNoBox() {
        List<String> variables = IntStream.range(0, 12).mapToObj(i -> "variable" + i).toList();
        List<Step> steps = new ArrayList<>();
        for (int state = 0; state < 12; state++) {
            int changed = state;
            steps.add(new Step(state == 0 ? null : action("Go"), IntStream.range(0, 12)
                    .<Value>mapToObj(i -> Samples.number(i < changed ? 100 + i : i)).toList()));
        }
        String svg = svg(new Trace(variables, steps, new Trace.Loop(1, action("Again"))));
        Matcher line = AROUND.matcher(svg);
        assertThat(line.find()).isTrue();
        int y = Integer.parseInt(line.group(5));
        int to = Integer.parseInt(line.group(6));
        assertThat(BOX.matcher(svg).results().filter(box -> Integer.parseInt(box.group(1)) < to
                && Integer.parseInt(box.group(2)) < y
                && y < Integer.parseInt(box.group(2)) + Integer.parseInt(box.group(4)))).isEmpty();
    }

    @Test
    void whatIsWrittenOnAnArrowBackStandsBelowIt() {
        String svg = svg(lasso(2, null));
        Matcher line = Pattern.compile("d=\"M\\d+ \\d+V(\\d+)H\\d+V\\d+\"[^>]*stroke-dasharray").matcher(svg);
        Matcher text = Pattern.compile("y=\"(\\d+)\" class=\"m\">stuttering for ever").matcher(svg);
        assertThat(line.find() && text.find()).isTrue();
        assertThat(Integer.parseInt(text.group(1))).isGreaterThan(Integer.parseInt(line.group(1)) + 10);
    }

    private static Violated violated(Trace trace) {
        return new Violated(Samples.summary("Model.cfg"),
                new Violation(Violation.Kind.LIVENESS, "Answered", trace));
    }
}
