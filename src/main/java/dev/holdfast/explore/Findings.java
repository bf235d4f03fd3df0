package dev.holdfast.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The least finding of each kind, and for each claim; for one worker and level, or merged. */
final class Findings {
    private final Comparator<Finding> order;
    /** By claim. */
    private final Finding.@Nullable Shown[] shown;
    private Finding.@Nullable Deadlock deadlock;
    private Finding.@Nullable Unevaluable problem;
    /** A problem with a claim on a state or step that breaks an earlier claim: that claim is the news. */
    private Finding.@Nullable Unevaluable shadowed;

    Findings(Comparator<Finding> order, int claims) {
        this.order = order;
        shown = new Finding.@Nullable Shown[claims];
    }

    void note(Finding.Shown finding) {
        int claim = finding.part().claim();
        shown[claim] = least(shown[claim], finding);
    }

    void note(Finding.Deadlock finding) {
        deadlock = least(deadlock, finding);
    }

    void note(Finding.Unevaluable finding) {
        problem = least(problem, finding);
    }

    void noteShadowed(Finding.Unevaluable finding) {
        shadowed = least(shadowed, finding);
    }

    private <F extends Finding> F least(@Nullable F known, F other) {
        return known == null || order.compare(other, known) < 0 ? other : known;
    }

    /** Takes over what the other has. */
    void merge(Findings other) {
        for (Finding.Shown finding : other.shown) {
            if (finding != null) {
                note(finding);
            }
        }
        other.deadlock().ifPresent(this::note);
        if (other.problem != null) {
            note(other.problem);
        }
        if (other.shadowed != null) {
            noteShadowed(other.shadowed);
        }
    }

    Optional<Finding.Shown> shown(int claim) {
        return Optional.ofNullable(shown[claim]);
    }

    Optional<Finding.Deadlock> deadlock() {
        return Optional.ofNullable(deadlock);
    }

    /** The problem that ends the search. */
    Optional<Finding.Unevaluable> problem() {
        return Optional.ofNullable(problem != null ? problem : shadowed);
    }

    /** Deadlock and broken claims, witnesses not, first things first. */
    List<Finding> violations() {
        List<Finding> all = new ArrayList<>();
        deadlock().ifPresent(all::add);
        for (Finding.Shown finding : shown) {
            if (finding != null && !finding.part().isSought()) {
                all.add(finding);
            }
        }
        all.sort(order);
        return all;
    }

    /** Does the problem come before every violation? */
    boolean beginsWithProblem() {
        List<Finding> violations = violations();
        return problem().isPresent()
                && (violations.isEmpty() || problem != null && order.compare(problem, violations.getFirst()) < 0);
    }

    /** Everything, in no particular order. */
    List<Finding> all() {
        List<Finding> all = new ArrayList<>();
        problem().ifPresent(all::add);
        deadlock().ifPresent(all::add);
        for (Finding.Shown finding : shown) {
            if (finding != null) {
                all.add(finding);
            }
        }
        return all;
    }
}
