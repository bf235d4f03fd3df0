package dev.holdfast.render;

import dev.holdfast.claims.Cell;
import dev.holdfast.claims.CellOutcome;
import dev.holdfast.claims.Claim;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.verdict.ActionLabel;
import dev.holdfast.verdict.Step;
import dev.holdfast.verdict.Trace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A violated claim as files: {@code .dot}, {@code .svg} and {@code .txt}, named after column and property. */
final class Counterexample {
    private final CellOutcome outcome;
    private final KernelFunctions kernel;

    Counterexample(CellOutcome outcome, KernelFunctions kernel) {
        this.outcome = outcome;
        this.kernel = kernel;
    }

    String fileName() {
        return outcome.cell().fileName();
    }

    /** Writes the files; gives what could not be written. */
    List<Problem> write(Path folder) {
        return Stream.of(WholeFile.write(file(folder, ".dot"), () -> DotText.of(picture())),
                WholeFile.write(file(folder, ".svg"), () -> SvgText.of(picture())),
                WholeFile.write(file(folder, ".txt"), this::text)).flatMap(Optional::stream).toList();
    }

    private Path file(Path folder, String ending) {
        return folder.resolve(fileName() + ending);
    }

    private Picture picture() {
        Cell cell = outcome.cell();
        return Picture.of(outcome.trace(), new Caption(cell.property(), cell.column().name(), cell.reading(), mark()),
                kernel);
    }

    private String mark() {
        Cell cell = outcome.cell();
        if (!outcome.mark().isEmpty()) {
            return outcome.mark();
        }
        if (cell.claim().isOutcome()) {
            return isMissing() ? "the outcome that should always be is missing" : "the outcome that should never be";
        }
        return (cell.isAboutReachability() ? "reaches " : "violates ") + cell.property();
    }

    /** Is this a run of a litmus test that lacks an outcome, rather than one that has it? */
    private boolean isMissing() {
        return outcome.cell().property().equals("Always");
    }

    private String text() {
        Cell cell = outcome.cell();
        List<String> lines = new ArrayList<>();
        lines.addAll(Wrapped.lines("", "  ", heading() + ": " + outcome.found(), TextTrace.WIDTH));
        lines.addAll(Wrapped.lines("", "", cell.reading(), TextTrace.WIDTH));
        if (!outcome.asClaimed()) {
            lines.add("NOT AS CLAIMED, which is: " + cell.claim());
        }
        return String.join("\n", lines) + "\n\n" + TextTrace.of(outcome.trace(), kernel);
    }

    /** A line of the gallery's table. */
    String row() {
        Cell cell = outcome.cell();
        String name = cell.claim().isOutcome() ? cell.reading() : cell.property();
        return "| [" + name + "](#" + anchor() + ") | " + cell.column().name() + " | "
                + outcome.trace().length() + " | "
                + lastAction() + " |";
    }

    /** The heading as GitHub links to it. */
    private String anchor() {
        return heading().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 _-]", "").replace(' ', '-');
    }

    private String heading() {
        Cell cell = outcome.cell();
        return (cell.claim().isOutcome() ? "" : cell.property() + " on ") + cell.column().name();
    }

    private String lastAction() {
        Trace.Loop loop = outcome.trace().loop();
        ActionLabel action = loop == null ? last().action() : loop.action();
        return action != null ? action.name() : loop == null ? "Init" : "stuttering";
    }

    private Step last() {
        return outcome.trace().steps().get(outcome.trace().length() - 1);
    }

    /** A section of the gallery. */
    String section() {
        Cell cell = outcome.cell();
        String claim = outcome.asClaimed() ? "" : "**Not as claimed**: the claim is `" + cell.claim() + "`. ";
        return "## " + heading() + "\n\n" + claim + why() + "\n\n![" + heading() + "](" + fileName()
                + ".svg)\n\n[text](" + fileName()
                + ".txt) \u00b7 [Graphviz](" + fileName() + ".dot)\n";
    }

    /** The claim in words and the step that breaks it. */
    private String why() {
        Cell cell = outcome.cell();
        String claim = cell.reading().isEmpty() ? "" : subject() + ": *" + cell.reading() + "*. ";
        if (!outcome.mark().isEmpty()) {
            return claim + "Found: " + outcome.found() + "; in state " + outcome.trace().length() + " " + outcome.mark()
                    + ".";
        }
        Trace.Loop loop = outcome.trace().loop();
        if (loop != null) {
            return claim + verb() + " by a behavior that " + forEver(loop) + ".";
        }
        String verb = verb();
        ActionLabel action = last().action();
        if (action == null) {
            return claim + verb + " by an initial state.";
        }
        String function = kernel.of(action).map(name -> " (`" + name + "`)").orElse("");
        return claim + verb + " in state " + outcome.trace().length() + " by `" + action + "`" + function + ": "
                + lastChanges() + ".";
    }

    private String forEver(Trace.Loop loop) {
        ActionLabel action = loop.action();
        return action == null
                ? "stays in state " + (loop.start() + 1) + " for ever"
                : "goes from state " + outcome.trace().length() + " back to state " + (loop.start() + 1) + " by `"
                        + action
                        + "`" + kernel.of(action).map(name -> " (`" + name + "`)").orElse("")
                        + ", and round again for ever";
    }

    private String subject() {
        Claim said = outcome.cell().claim();
        return said.isComparison()
                ? "Observed"
                : said.isCost()
                        ? "Counted"
                        : !said.isOutcome() ? "Claim" : isMissing() ? "Should always be" : "Should never be";
    }

    private String verb() {
        Cell cell = outcome.cell();
        boolean isReached = cell.claim().isOutcome() ? !isMissing() : cell.isAboutReachability();
        return isReached ? "Reached" : cell.claim().isOutcome() ? "Missed" : "Broken";
    }

    private String lastChanges() {
        Trace trace = outcome.trace();
        Step before = trace.steps().get(trace.length() - 2);
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < trace.variables().size(); i++) {
            Differences.of(trace.variables().get(i), before.values().get(i), last().values().get(i))
                    .forEach(change -> changes.add("`" + BoxText.cut(change.toString(), 80) + "`"));
        }
        return changes.isEmpty() ? "nothing changes" : String.join(", ", changes);
    }
}
