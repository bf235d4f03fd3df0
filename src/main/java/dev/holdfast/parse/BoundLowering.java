package dev.holdfast.parse;

import dev.holdfast.ir.Bound;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Local;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.LevelNode;
import tla2sany.semantic.OpApplNode;

/** What binds names: quantifiers, CHOOSE, comprehensions, functions. */
final class BoundLowering {
    private final SpecLowering spec;

    BoundLowering(SpecLowering spec) {
        this.spec = spec;
    }

    Expr quantified(OpApplNode node, Expr.Quantifier quantifier, Scope scope) {
        return bind(node, scope,
                (bounds, body) -> new Expr.Quantified(quantifier, bounds, body, spec.places().of(node)));
    }

    Expr choose(OpApplNode node, Scope scope) {
        return bind(node, scope, (bounds, body) -> new Expr.Choose(bounds.getFirst(), body, spec.places().of(node)));
    }

    Expr filter(OpApplNode node, Scope scope) {
        return bind(node, scope, (bounds, body) -> new Expr.SetFilter(bounds.getFirst(), body, spec.places().of(node)));
    }

    Expr map(OpApplNode node, Scope scope) {
        return bind(node, scope, (bounds, body) -> new Expr.SetMap(body, bounds, spec.places().of(node)));
    }

    /** {@code f[x \in S] == e} whose body mentions f under a name of its own. */
    Expr recursiveFunction(OpApplNode node, Scope scope) {
        FormalParamNode name = node.getUnbdedQuantSymbols()[0];
        Local self = new Local(name.getName().toString());
        return function(node, self, scope.with(name, self));
    }

    /** {@code [x \in S |-> e]} or {@code f[x \in S] == e}. */
    Expr function(OpApplNode node, @Nullable Local self, Scope scope) {
        return bind(node, scope,
                (bounds, body) -> new Expr.FunctionConstructor(bounds, body, self, spec.places().of(node)));
    }

    private Expr bind(OpApplNode node, Scope scope, BiFunction<List<Bound>, Expr, Expr> shape) {
        List<Bound> bounds = new ArrayList<>();
        Scope inside = scope;
        FormalParamNode[][] groups = node.getBdedQuantSymbolLists();
        for (int i = 0; i < groups.length; i++) {
            List<Local> names = Arrays.stream(groups[i]).map(name -> new Local(name.getName().toString())).toList();
            for (int j = 0; j < groups[i].length; j++) {
                inside = inside.with(groups[i][j], names.get(j));
            }
            Expr set = spec.expressions().lower(node.getBdedQuantBounds()[i], scope);
            bounds.add(new Bound(names, node.isBdedQuantATuple()[i], set));
        }
        return shape.apply(bounds, spec.expressions().lower(body(node), inside));
    }

    private static LevelNode body(OpApplNode node) {
        return node.getArgs()[0];
    }
}
