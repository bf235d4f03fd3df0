package dev.holdfast.render;

import dev.holdfast.verdict.Quotient;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Merged states as text: each with where its steps lead.
 *
 * <pre>
 * 1  initial  "red"  12 states
 *    -> 2   Switch, Fail
 *    stays  Tick
 * </pre>
 */
public final class QuotientText {
    private static final int WIDTH = TextTrace.WIDTH;

    private final Quotient quotient;

    private QuotientText(Quotient quotient) {
        this.quotient = quotient;
    }

    /** The whole listing with the figures of the search; ends with a line break. */
    public static String of(Quotient quotient, Verdict verdict) {
        return new QuotientText(quotient).text(verdict);
    }

    /** Of a search that was stopped; ends with a line break. */
    public static String of(Stopped stopped) {
        return "stopped: " + stopped.reason().phrase() + "; not all states are known, so none are shown  ["
                + stopped.summary().config() + "]\n" + Figures.of(stopped) + "\n";
    }

    /** What is shown of which model, in one line. */
    static String heading(Quotient quotient, String model) {
        long states = quotient.states().stream().mapToLong(Quotient.MergedState::count).sum();
        return quotient.expression().lines().map(String::strip).collect(Collectors.joining(" ")) + " in " + model
                + VerdictText.within(quotient.within()) + ": " + VerdictText.count(states, "state") + " merged into "
                + Figures.number(quotient.states().size());
    }

    private String text(Verdict verdict) {
        StringBuilder text = new StringBuilder(heading(quotient, verdict.summary().config()) + "\n"
                + Figures.of(verdict) + "\n");
        int digits = Integer.toString(quotient.states().size()).length();
        for (int i = 0; i < quotient.states().size(); i++) {
            text.append('\n').append(state(i, digits));
        }
        return text.toString();
    }

    private String state(int index, int digits) {
        Quotient.MergedState state = quotient.states().get(index);
        String indent = " ".repeat(digits + 2);
        StringBuilder text = new StringBuilder(flushRight(index + 1, digits) + "  "
                + (state.isInitial() ? "initial  " : "") + state.value() + "  "
                + VerdictText.count(state.count(), "state") + "\n");
        state.breaches().forEach(breach -> text.append(indent).append(breach(breach, state)).append('\n'));
        for (Quotient.Arc arc : arcsFrom(index)) {
            String start = indent
                    + (arc.stays() ? "stays" + " ".repeat(digits) : "-> " + flushRight(arc.to() + 1, digits) + "  ");
            Wrapped.lines(start + "  ", " ".repeat(start.length() + 2), String.join(", ", arc.actions()), WIDTH)
                    .forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    /** Steps that stay come last. */
    private List<Quotient.Arc> arcsFrom(int index) {
        List<Quotient.Arc> arcs = quotient.arcs().stream().filter(arc -> arc.from() == index).toList();
        return Stream.concat(arcs.stream().filter(arc -> !arc.stays()),
                arcs.stream().filter(Quotient.Arc::stays)).toList();
    }

    /** {@code 3 break NoLoss}, {@code each breaks NoLoss}. */
    static String breach(Quotient.Breach breach, Quotient.MergedState state) {
        String who = breach.count() == state.count() ? "each" : Figures.number(breach.count());
        return who + (who.equals("each") || breach.count() == 1 ? " breaks " : " break ") + breach.invariant();
    }

    private static String flushRight(int number, int digits) {
        String text = Integer.toString(number);
        return " ".repeat(digits - text.length()) + text;
    }
}
