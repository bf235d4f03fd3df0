package dev.holdfast.render;

import dev.holdfast.verdict.Trace;
import java.util.List;

/**
 * A counterexample ready to be drawn: texts and their order, no sizes. Every format draws the same picture.
 *
 * @param boxes one for each state, from left to right
 */
public record Picture(Caption caption, List<Box> boxes) {
    public Picture {
        boxes = List.copyOf(boxes);
    }

    /** The picture of a trace that has at least one state. */
    public static Picture of(Trace trace, Caption caption, KernelFunctions kernel) {
        return new Picture(caption, new BoxBuilder(trace, caption, kernel).boxes());
    }

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
