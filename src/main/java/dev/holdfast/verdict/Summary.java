package dev.holdfast.verdict;

import dev.holdfast.diagnostic.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every verdict carries.
 *
 * @param within names of the CONSTRAINTs and ACTION_CONSTRAINTs that bounded the search
 * @param view name of the VIEW by which states were told apart; null if every state was looked at for itself
 * @param engine {@code "interpreted"} or {@code "compiled"}
 * @param warnings such as actions never enabled, and what ended a search that had gone on after a violation; they change no
 *     verdict
 */
public record Summary(String module, String config, String engine, int workers, List<String> within,
        @Nullable String view, Statistics statistics, Seconds seconds, List<PropertyResult> properties,
        List<ActionCoverage> coverage, List<Problem> warnings) {
    public Summary {
        within = List.copyOf(within);
        properties = List.copyOf(properties);
        coverage = List.copyOf(coverage);
        warnings = List.copyOf(warnings);
    }

    public Summary withProperties(List<PropertyResult> results) {
        return new Summary(module, config, engine, workers, within, view, statistics, seconds, results, coverage,
                warnings);
    }

    public Summary withWarnings(List<Problem> others) {
        return new Summary(module, config, engine, workers, within, view, statistics, seconds, properties, coverage,
                others);
    }

    /** Of a check that did not get as far as a search. */
    public static Summary ofNothing(String module, String config) {
        return new Summary(module, config, "interpreted", 0, List.of(), null, Statistics.NONE, Seconds.NONE, List.of(),
                List.of(),
                List.of());
    }
}
