package dev.holdfast.render;

import static dev.holdfast.render.Samples.function;
import static dev.holdfast.render.Samples.model;
import static dev.holdfast.render.Samples.number;
import static dev.holdfast.render.Samples.set;
import static dev.holdfast.render.Samples.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.holdfast.render.Picture.Box;
import dev.holdfast.render.Picture.Line;
import dev.holdfast.render.Picture.Section;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.TupleValue;
import dev.holdfast.value.Value;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Violation;
import io.vavr.collection.Array;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class PictureTest {
    private static final Caption CAPTION = new Caption("NoMoveWhilePrivate", "Unprotected", "data stays <put>",
            "violates NoMoveWhilePrivate");

    @Test
    void groupsWhatAStepChangesByPageAndFoldsTheRest() {
        Box step = boxes(Samples.migration()).get(9);
        assertThat(step.action()).isEqualTo("MigPteSet(g1)");
        assertThat(step.function()).isEqualTo("mm/rmap.c: try_to_migrate_one");
        assertThat(step.sections()).extracting(Section::key).containsExactly("f1", "g1", "migration");
        assertThat(step.sections().get(0).lines()).containsExactly(new Line("refcount", "2", "1", true),
                new Line("excl", "TRUE", "FALSE", true), new Line("writtenFor", "", "f1", false));
        assertThat(step.folded()).isEqualTo(15);
    }

    @Test
    void startsWithWhatWillChangeAndJoinsKeysThatReadAlike() {
        Box first = boxes(Samples.migration()).get(0);
        assertThat(first.action()).isEmpty();
        assertThat(first.sections()).extracting(Section::key).containsExactly("f1, f2", "g1", "migration", "v1, v2",
                "");
        assertThat(first.sections().get(4).lines()).extracting(Line::name).containsExactly("invCount", "invRange");
    }

    @Test
    void endsWithTheMarkAndEverythingThatIsNotAsInTheBeginning() {
        List<Box> boxes = boxes(Samples.migration());
        Box last = boxes.get(11);
        assertThat(last.mark()).isEqualTo("violates NoMoveWhilePrivate");
        assertThat(last.sections()).extracting(Section::key).contains("v1", "v2");
        assertThat(boxes.subList(0, 11)).allMatch(box -> box.mark().isEmpty());
    }

    @Test
    void drawsTheSameBytesEveryTimeWithEveryTextInThem() throws Exception {
        Picture picture = Picture.of(Samples.migration(), CAPTION, KernelFunctions.ofModules());
        String svg = SvgText.of(picture);
        assertThat(SvgText.of(Picture.of(Samples.migration(), CAPTION, KernelFunctions.ofModules()))).isEqualTo(svg);
        assertThat(texts(svg)).contains("NoMoveWhilePrivate  \u2013  Unprotected", "data stays <put>", "1", "12",
                "MigPteSet(g1)",
                "try_to_migrate_one", "mm/rmap.c", "present \u2192 mig", "violates NoMoveWhilePrivate",
                "\u2026 15 unchanged");
    }

    @Test
    void writesAGraphThatGraphvizReads() throws Exception {
        String dot = DotText.of(Picture.of(Samples.migration(), CAPTION, KernelFunctions.ofModules()));
        Golden.assertMatches("migration.dot", dot);
        assumeTrue(isDotInstalled(), "dot is not installed");
        Process process = new ProcessBuilder("dot", "-Tsvg").redirectErrorStream(true).start();
        process.getOutputStream().write(dot.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("MigPteSet(g1)");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void drawsAnyTrace() throws Exception {
        Value longOne = upTo(60);
        Map<String, Value> state = new LinkedHashMap<>();
        state.put("messages", set());
        state.put("words", string("a\u0001<b>&\"c\""));
        state.put("queue", TupleValue.EMPTY);
        state.put("owner", function("a", TupleValue.EMPTY));
        Trace trace = new Samples.Builder(state)
                .step("AnActionWhoseNameIsLongerThanABoxIsWideWhichHappens(" + "p".repeat(60) + ")", "queue", longOne,
                        "messages",
                        set(longOne, TupleValue.of(number(1)), TupleValue.of(number(1), string("x".repeat(50)))))
                .step("Stutter")
                .step("Go(1)", "words", string(""), "owner", function("a", set(model("b")), "c", number(1)))
                .trace();
        for (int length = 1; length <= trace.length(); length++) {
            Picture picture = Picture.of(Samples.prefix(trace, length), CAPTION, KernelFunctions.NONE);
            assertThat(texts(SvgText.of(picture))).isNotEmpty().allMatch(text -> text.length() <= 100);
            assertThat(DotText.of(picture)).startsWith("digraph");
        }
    }

    @Test
    void foldsALongValueAndCutsAVeryLongOne() throws Exception {
        Map<String, Value> state = new LinkedHashMap<>();
        state.put("queue", TupleValue.EMPTY);
        state.put("other", TupleValue.EMPTY);
        Trace trace = new Samples.Builder(state)
                .step("Fill", "queue", upTo(18), "other", upTo(60)).trace();
        assertThat(texts(SvgText.of(Picture.of(trace, CAPTION, KernelFunctions.NONE)))).containsSubsequence(
                "queue", "  <<>>", "  \u2192 <<0, 1, 2, 3, 4, 5, 6, 7, 8, 9,", "    10, 11, 12, 13, 14, 15, 16, 17>>",
                "other",
                "    18, 19, 20, 21, 22, 23, 24, 25,\u2026");
    }

    @Test
    void keepsFunctionsOfOtherThingsThanModelValuesTogether() {
        Map<String, Value> state = new LinkedHashMap<>();
        state.put("count", numbered(0));
        Trace trace = new Samples.Builder(state).step("Count", "count", numbered(1)).trace();
        Section section = Picture.of(trace, CAPTION, KernelFunctions.NONE).boxes().get(1).sections().get(0);
        assertThat(section).isEqualTo(new Section("", List.of(new Line("count[7, 9]", "0", "1", true))));
        assertThat(Picture.of(trace, CAPTION, KernelFunctions.NONE).boxes().get(0).sections().get(0).lines())
                .containsExactly(new Line("count[7, 9]", "", "0", false));
    }

    private static Value numbered(int value) {
        return FunctionValue.of(EnumeratedSet.of(number(7), number(9)), Array.of(number(value), number(value)));
    }

    private static Value upTo(int size) {
        return TupleValue.of(IntStream.range(0, size).mapToObj(Samples::number).toList());
    }

    @Test
    void namesTheKindOfAViolation() {
        assertThat(Caption.of(new Violation(Violation.Kind.DEADLOCK, "deadlock", Trace.EMPTY), "A.cfg").mark())
                .isEqualTo("deadlock: no step leads on");
        assertThat(Caption.of(new Violation(Violation.Kind.INVARIANT, "TypeOK", Trace.EMPTY), "A.cfg"))
                .isEqualTo(new Caption("TypeOK", "A.cfg", "invariant", "violates TypeOK"));
    }

    private static List<Box> boxes(Trace trace) {
        return Picture.of(trace, CAPTION, KernelFunctions.ofModules()).boxes();
    }

    private static List<String> texts(String svg) throws Exception {
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        NodeList nodes = document.getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static boolean isDotInstalled() {
        try {
            return new ProcessBuilder("dot", "-V").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException | InterruptedException none) {
            return false;
        }
    }
}
