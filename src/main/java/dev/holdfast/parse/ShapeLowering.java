package dev.holdfast.parse;

import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Local;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.StringNode;

/** Records, EXCEPT and CASE, whose parts SANY wraps in pairs. */
final class ShapeLowering {
    private final SpecLowering spec;

    ShapeLowering(SpecLowering spec) {
        this.spec = spec;
    }

    Expr record(OpApplNode node, Scope scope) {
        return new Expr.RecordConstructor(fields(node, scope), spec.places().of(node));
    }

    Expr recordSet(OpApplNode node, Scope scope) {
        return new Expr.RecordSetConstructor(fields(node, scope), spec.places().of(node));
    }

    private SortedMap<String, Expr> fields(OpApplNode node, Scope scope) {
        SortedMap<String, Expr> fields = new TreeMap<>();
        for (OpApplNode pair : pairs(node, 0)) {
            String name = ((StringNode) pair.getArgs()[0]).getRep().toString();
            fields.put(name, spec.expressions().lower(pair.getArgs()[1], scope));
        }
        return fields;
    }

    Expr except(OpApplNode node, Scope scope) {
        Expr function = spec.expressions().lower(node.getArgs()[0], scope);
        List<Expr.Update> updates = new ArrayList<>();
        for (OpApplNode component : pairs(node, 1)) {
            updates.add(update(component, scope));
        }
        return new Expr.Except(function, updates, spec.places().of(node));
    }

    private Expr.Update update(OpApplNode component, Scope scope) {
        OpApplNode path = (OpApplNode) component.getArgs()[0];
        Local old = new Local("@");
        List<Expr> steps = Arrays.stream(path.getArgs()).map(step -> spec.expressions().lower(step, scope)).toList();
        Expr value = spec.expressions().lower(component.getArgs()[1], scope.with(component, old));
        return new Expr.Update(steps, value, old, spec.places().of(component));
    }

    Expr cases(OpApplNode node, Scope scope) {
        List<Expr.Arm> arms = new ArrayList<>();
        Expr other = null;
        for (OpApplNode pair : pairs(node, 0)) {
            @Nullable
            ExprOrOpArgNode condition = pair.getArgs()[0];
            Expr value = spec.expressions().lower(pair.getArgs()[1], scope);
            if (condition == null) {
                other = value;
            } else {
                arms.add(new Expr.Arm(spec.expressions().lower(condition, scope), value));
            }
        }
        return new Expr.Case(arms, other, spec.places().of(node));
    }

    private static List<OpApplNode> pairs(OpApplNode node, int from) {
        return Arrays.stream(node.getArgs()).skip(from).map(OpApplNode.class::cast).toList();
    }
}
