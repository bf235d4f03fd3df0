package dev.holdfast;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.ir.Expr;
import dev.holdfast.model.Model;
import dev.holdfast.symmetry.Symmetry;
import dev.holdfast.value.Excerpt;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What SYMMETRY of a {@code .cfg} comes to, once it is sure that the model is as symmetric as it says. */
final class SymmetryReader {
    private final Model model;
    private final InterpretedSystem system;

    SymmetryReader(Model model, InterpretedSystem system) {
        this.model = model;
        this.system = system;
    }

    /** @throws SpecException if it is no set of permutations, or the model is not the same under them */
    Optional<Symmetry> read() {
        Expr symmetry = model.symmetry();
        if (symmetry == null) {
            return Optional.empty();
        }
        List<Map<ModelValue, ModelValue>> permutations = new ArrayList<>();
        for (Value permutation : set(system.constant(symmetry), symmetry.span())) {
            permutations.add(permutation(permutation, symmetry.span()));
        }
        Symmetry group = Symmetry.of(permutations, symmetry.span());
        new SymmetryCheck(system, group::changes).check(model);
        return Optional.of(group);
    }

    private static SetValue set(Value value, Span span) {
        if (value instanceof SetValue set) {
            return set;
        }
        throw new SpecException(Code.CONFIG_SYMMETRY, span,
                "SYMMETRY must be a set of permutations, but is " + Excerpt.of(value));
    }

    private static Map<ModelValue, ModelValue> permutation(Value value, Span span) {
        Map<ModelValue, ModelValue> images = new TreeMap<>();
        if (value instanceof FunctionValue function) {
            for (Value from : function.domain()) {
                if (from instanceof ModelValue source && function.apply(from) instanceof ModelValue target) {
                    images.put(source, target);
                }
            }
            if (images.size() == function.domain().cardinality()) {
                return images;
            }
        }
        throw new SpecException(Code.CONFIG_SYMMETRY, span,
                "SYMMETRY must be a set of permutations of model values, but has the element " + Excerpt.of(value));
    }
}
