package dev.holdfast.render;

import dev.holdfast.verdict.Cost;
import dev.holdfast.verdict.CostTrace;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Summary;
import java.util.ArrayList;
import java.util.List;

/** What steps cost, as {@code cost} prints it: the bound in the first line, then the cycle that attains it. */
public final class CostText {
    private static final int WIDTH = TextTrace.WIDTH;

    private CostText() {}

    /** Ends with a line break. */
    public static String of(Cost cost, KernelFunctions kernel) {
        List<String> lines = new ArrayList<>();
        Summary summary = cost.summary();
        lines.add(headline(cost) + VerdictText.within(summary.within()) + "  [" + summary.config() + "]");
        lines.addAll(Wrapped.lines("counted: ", "  ", cost.count(), WIDTH));
        lines.addAll(Wrapped.lines("per: ", "  ", cost.per(), WIDTH));
        cost.remarks().forEach(remark -> lines.add("note: " + remark));
        lines.add(VerdictText.count(summary.statistics().distinct(), "state") + ", depth "
                + summary.statistics().depth() + "; " + Figures.seconds(summary.seconds().total()) + ", "
                + summary.engine());
        String text = String.join("\n", lines) + "\n";
        return cost.trace().length() == 0
                ? text
                : text + "\n" + cycle(cost) + "\n\n" + TextTrace.of(CostTrace.of(cost), kernel);
    }

    /** Of a search that was stopped; ends with a line break. */
    public static String of(Stopped stopped) {
        return "stopped: " + stopped.reason().phrase() + "; not all steps are known, so there is no bound  ["
                + stopped.summary().config() + "]\n";
    }

    static String headline(Cost cost) {
        return switch (cost.rate().toString()) {
            case "zero" -> "zero: counted steps do not go on for ever";
            case "unbounded" -> "unbounded: counted steps can go on for ever without a reference step";
            default -> "at most " + cost.rate() + " counted per reference step, for ever, and no less will do";
        };
    }

    /** The way round, in figures. */
    static String cycle(Cost cost) {
        return "From state " + (cost.trace().length() - 1) + " back to state " + (cost.loop() + 1) + ": "
                + cost.around()
                + ".";
    }
}
