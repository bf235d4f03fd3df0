package dev.holdfast.model;

import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Image;
import java.util.List;
import java.util.Map;

/** Finds the instantiated module that a property is about: {@code Abstract!Spec}, behind definitions and conjunctions. */
final class RefinedInstances {
    private final Map<String, List<Image>> images;
    private final Recursion recursion;

    RefinedInstances(Map<String, List<Image>> images, Recursion recursion) {
        this.images = images;
        this.recursion = recursion;
    }

    /** The images of the first such module's variables; none if there is no such module. */
    List<Image> of(Definition definition) {
        int mark = definition.name().indexOf('!');
        List<Image> known = mark < 0
                ? List.of()
                : images.getOrDefault(definition.name().substring(0, mark + 1), List.of());
        return !known.isEmpty() || recursion.isRecursive(definition) ? known : of(definition.body());
    }

    private List<Image> of(Expr formula) {
        return switch (formula) {
            case Expr.Apply apply when apply.callee() instanceof Definition definition -> of(definition);
            case Expr.Conjunction both -> both.conjuncts().stream().map(this::of).filter(found -> !found.isEmpty())
                    .findFirst().orElse(List.of());
            case Expr.Always always -> of(always.formula());
            default -> List.of();
        };
    }
}
