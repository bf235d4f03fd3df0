package dev.holdfast;

import dev.holdfast.verdict.Comparison;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares many pairs of models for the same observers, and searches each model once. Keeps all states of all of them. */
public final class Comparisons {
    private final Map<Key, Searched> known = new HashMap<>();

    private record Key(Path file, List<String> observers) {}

    private record Searched(ObservedModel model, Verdict verdict) {}

    /**
     * Compares two models by traces, for each observer on its own.
     *
     * @param observers at least one
     * @throws dev.holdfast.diagnostic.SpecException if the input has problems
     */
    public List<Holdfast.Compared> compare(CheckRequest left, CheckRequest right, List<String> observers) {
        ComparisonRequest request = new ComparisonRequest(left, right, observers, List.of(),
                Comparison.Relation.TRACES, false);
        return DeepStack.run(() -> compare(request));
    }

    private List<Holdfast.Compared> compare(ComparisonRequest request) {
        Searched left = searched(request.left(), request);
        Searched right = searched(request.right(), request);
        List<Holdfast.Compared> answers = new ArrayList<>();
        for (int i = 0; i < request.observers().size(); i++) {
            answers.add(!(left.verdict instanceof Holds)
                    ? Holdfast.Compared.not(left.verdict)
                    : !(right.verdict instanceof Holds)
                            ? Holdfast.Compared.not(right.verdict)
                            : new ComparisonSearch(request.of(i)).compare(part(left, i, request),
                                    part(right, i, request)));
        }
        return answers;
    }

    private Searched searched(CheckRequest side, ComparisonRequest request) {
        return known.computeIfAbsent(new Key(side.file(), request.observers()), key -> {
            ObservedModel model = ObservedModel.read(request, side);
            return new Searched(model, model.search());
        });
    }

    private static ComparisonSearch.Side part(Searched side, int observer, ComparisonRequest request) {
        int component = request.observers().size() == 1 ? ObservedModel.WHOLE : observer;
        return new ComparisonSearch.Side(side.model, side.verdict, component);
    }
}
