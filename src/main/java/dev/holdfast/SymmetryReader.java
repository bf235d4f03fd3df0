package dev.holdfast;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Operator;
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
        collect(symmetry, symmetry.span(), permutations);
        Symmetry group = Symmetry.of(permutations, symmetry.span());
        new SymmetryCheck(system, group::changes).check(model);
        return Optional.of(group);
    }

    /** Of {@code Permutations(S)} exchanges with the first member are enough, which generate all others: n - 1 instead of n! */
    private void collect(Expr expr, Span span, List<Map<ModelValue, ModelValue>> permutations) {
        switch (expr) {
            case Expr.Apply e when e.callee() instanceof Definition definition && definition.arity() == 0
                    && !definition.isLocal() ->
                collect(definition.body(), span, permutations);
            case Expr.Builtin e when e.operator() == Operator.UNION -> {
                collect(e.operand(0), span, permutations);
                collect(e.operand(1), span, permutations);
            }
            case Expr.Builtin e when e.operator() == Operator.PERMUTATIONS
                    && system.constant(e.operand(0)) instanceof SetValue set
                    && modelValues(set).size() == set.cardinality() ->
                permutations.addAll(exchanges(modelValues(set)));
            default -> {
                for (Value permutation : set(system.constant(expr), span)) {
                    permutations.add(permutation(permutation, span));
                }
            }
        }
    }

    private static List<ModelValue> modelValues(SetValue set) {
        List<ModelValue> names = new ArrayList<>();
        for (Value element : set) {
            if (element instanceof ModelValue name) {
                names.add(name);
            }
        }
        return names;
    }

    private static List<Map<ModelValue, ModelValue>> exchanges(List<ModelValue> members) {
        return members.stream().skip(1)
                .map(member -> Map.of(members.getFirst(), member, member, members.getFirst())).toList();
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
