package dev.holdfast.render;

import dev.holdfast.verdict.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A counterexample ready to be drawn: texts and their order, no sizes. Every format draws the same picture.
 *
 * @param boxes one for each state, from left to right
 * @param loop the arrow from the last box back to an earlier one or itself; null if there is none
 */
public record Picture(Caption caption, List<Box> boxes, @Nullable Back loop) {
    public Picture {
        boxes = List.copyOf(boxes);
    }

    /** The picture of a trace that has at least one state. */
    public static Picture of(Trace trace, Caption caption, KernelFunctions kernel) {
        BoxBuilder builder = new BoxBuilder(trace, caption, kernel);
        return new Picture(caption, builder.boxes(), builder.loop());
    }

    /**
     * An arrow back.
     *
     * @param start index of the box to which it leads
     * @param action what leads there, or that nothing does
     * @param function the kernel function that the action models; may be empty
     */
    public record Back(int start, String action, String function) {}

    /**
     * A state.
     *
     * @param action what led to it; empty for the initial state
     * @param function the kernel function that the action models; may be empty
     * @param folded how many entries are not shown because the step left them alone
     * @param mark why the trace ends here; empty unless it does
     */
    public record Box(int number, String action, String function, List<Section> sections, int folded, String mark) {
        public Box {
            sections = List.copyOf(sections);
        }
    }

    /**
     * What concerns one page, one frame, one process: the entries that functions have for this key.
     *
     * @param key empty for variables that are no such functions
     */
    public record Section(String key, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * An entry.
     *
     * @param before its value before the step, if the step changed it; may be empty then too
     */
    public record Line(String name, String before, String value, boolean changed) {}
}
