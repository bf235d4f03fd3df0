package dev.holdfast.agreement;

import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Operator;
import dev.holdfast.ir.Parts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts what random definitions were about, so that nothing is left out unnoticed. */
final class Tally {
    /** What has no value in states or steps. */
    private static final Set<String> TEMPORAL = Set.of("Always", "Eventually", "LeadsTo", "Fairness");

    private final Map<String, Integer> counts = new TreeMap<>();
    private int compiled;
    private int refused;
    private long answers;
    private long problems;
    private long givenUp;
    private int whole;

    void add(Definition definition, Duel duel) {
        count(definition.body());
        compiled++;
        answers += duel.answers();
        problems += duel.problems();
        givenUp += duel.givenUp();
        whole += duel.hasGaps() ? 0 : 1;
    }

    void refused() {
        refused++;
    }

    double shareOfWhole() {
        return (double) whole / compiled;
    }

    int compiled() {
        return compiled;
    }

    double shareWithoutProblem() {
        return 1 - (double) problems / answers;
    }

    private void count(Expr expr) {
        counts.merge(expr.getClass().getSimpleName(), 1, Integer::sum);
        if (expr instanceof Expr.Builtin builtin) {
            counts.merge(builtin.operator().name(), 1, Integer::sum);
        }
        Parts.of(expr).forEach(this::count);
    }

    /** Shapes and operators that occurred less often. */
    List<String> tooRare(int least) {
        return Stream.concat(Stream.of(Expr.class.getPermittedSubclasses()).map(Class::getSimpleName),
                Stream.of(Operator.values()).map(Operator::name))
                .filter(name -> !TEMPORAL.contains(name) && counts.getOrDefault(name, 0) < least)
                .map(name -> name + " " + counts.getOrDefault(name, 0)).toList();
    }

    @Override
    public String toString() {
        return String.format(
                "%d definitions compiled (%d of them entirely) and %d not, %d answers, %.1f %% without a problem, %.1f %% given up",
                compiled, whole, refused, answers, 100 * shareWithoutProblem(), 100.0 * givenUp / answers);
    }
}
