package dev.holdfast.render;

import dev.holdfast.value.Value;
import dev.holdfast.verdict.ActionLabel;
import dev.holdfast.verdict.Step;
import dev.holdfast.verdict.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A trace as text for terminals and commit messages: at most 72 columns, the first state whole, then for each state the
 * action that led to it and only what it changed; last, of a lasso, where it goes on.
 */
public final class TextTrace {
    static final int WIDTH = 72;
    private static final int COLUMN = 34;
    private static final String INDENT = "    ";
    private static final String HANGING = INDENT + "    ";

    private TextTrace() {}

    /** Ends with a line break; empty for a trace without states. */
    public static String of(Trace trace) {
        return of(trace, KernelFunctions.NONE);
    }

    /** The same with the kernel function beside each action that names one. */
    public static String of(Trace trace, KernelFunctions kernel) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < trace.length(); i++) {
            Step step = trace.steps().get(i);
            lines.addAll(heading(i + 1, step.action(), kernel));
            if (i == 0) {
                lines.addAll(whole(trace.variables(), step.values()));
            } else {
                lines.addAll(changes(trace.variables(), trace.steps().get(i - 1).values(), step.values()));
            }
        }
        lines.addAll(loop(trace, kernel));
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /** Where a lasso goes on, in the words of TLC. */
    private static List<String> loop(Trace trace, KernelFunctions kernel) {
        Trace.Loop loop = trace.loop();
        if (loop == null) {
            return List.of();
        }
        ActionLabel action = loop.action();
        if (action == null) {
            return List.of("    stuttering: state " + (loop.start() + 1) + " is repeated for ever");
        }
        List<String> lines = Wrapped.lines("    ", HANGING, "back to state " + (loop.start() + 1) + ": " + action,
                WIDTH);
        kernel.of(action).ifPresent(function -> addFunction("(" + function + ")", lines));
        lines.addAll(changes(trace.variables(), trace.steps().getLast().values(),
                trace.steps().get(loop.start()).values()));
        return lines;
    }

    private static List<String> heading(int number, @Nullable ActionLabel action,
            KernelFunctions kernel) {
        String start = String.format(Locale.ROOT, "%2d. ", number);
        if (action == null) {
            return List.of(start + "initial state");
        }
        List<String> lines = Wrapped.lines(start, HANGING, action.toString(), WIDTH);
        kernel.of(action).ifPresent(function -> addFunction("(" + function + ")", lines));
        return lines;
    }

    /** Beside the action if there is room, else below it. */
    private static void addFunction(String function, List<String> lines) {
        String last = lines.get(lines.size() - 1);
        if (last.length() + 2 + function.length() <= WIDTH) {
            lines.set(lines.size() - 1, last + "  " + function);
        } else {
            lines.addAll(Wrapped.lines(INDENT, HANGING, function, WIDTH));
        }
    }

    private static List<String> changes(List<String> variables, List<Value> before, List<Value> after) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            for (Change change : Differences.of(variables.get(i), before.get(i), after.get(i))) {
                lines.addAll(Wrapped.lines(INDENT, HANGING, change.toString(), WIDTH));
            }
        }
        return lines.isEmpty() ? List.of(INDENT + "(nothing changes)") : lines;
    }

    /** Every variable; short equations stand two to a line. */
    private static List<String> whole(List<String> variables, List<Value> values) {
        List<String> equations = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            equations.addAll(Entries.of(variables.get(i), values.get(i)));
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < equations.size(); i++) {
            String left = equations.get(i);
            if (i + 1 < equations.size() && isShort(left) && isShort(equations.get(i + 1))) {
                i++;
                lines.add(INDENT + left + " ".repeat(COLUMN - left.length()) + equations.get(i));
            } else {
                lines.addAll(Wrapped.lines(INDENT, HANGING, left, WIDTH));
            }
        }
        return lines;
    }

    private static boolean isShort(String equation) {
        return equation.length() < COLUMN;
    }
}
