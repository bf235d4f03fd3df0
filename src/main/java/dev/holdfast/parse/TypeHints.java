package dev.holdfast.parse;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Expr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tla2sany.semantic.ASTConstants;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.LevelConstants;
import tla2sany.semantic.ModuleNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;

/**
 * Finds what definitions that nobody asked for say of the variables: their conjuncts {@code v \in S} and
 * {@code v \subseteq S}. Only these conjuncts are lowered, after everything else, and what is wrong with one is no
 * problem: it is left out.
 */
final class TypeHints {
    private static final Set<String> CONJUNCTIONS = Set.of("$ConjList", "\\land");
    private static final Set<String> MEMBERSHIPS = Set.of("\\in", "\\subseteq");

    private final SpecLowering spec;
    private final Scope scope;

    TypeHints(SpecLowering spec, Scope scope) {
        this.spec = spec;
        this.scope = scope;
    }

    /** A conjunction for each definition that says something, in source order. */
    List<Expr> of(ModuleNode root) {
        return Arrays.stream(root.getOpDefs()).filter(this::isStatePredicate)
                .sorted(Comparator.comparing((OpDefNode node) -> spec.places().of(node)))
                .flatMap(this::hint).toList();
    }

    private boolean isStatePredicate(OpDefNode node) {
        return node.getKind() == ASTConstants.UserDefinedOpKind && node.getArity() == 0 && !spec.isStandard(node)
                && node.getBody() != null && node.getBody().getLevel() == LevelConstants.VariableLevel;
    }

    private Stream<Expr> hint(OpDefNode definition) {
        List<Expr> conjuncts = new ArrayList<>();
        memberships(definition.getBody()).forEach(node -> {
            Expr conjunct = spec.expressions().lower(node, scope);
            spec.definitions().lowerWaiting();
            if (!spec.problems().forget()) {
                conjuncts.add(conjunct);
            }
        });
        Span place = spec.places().of(definition);
        return conjuncts.isEmpty() ? Stream.empty() : Stream.of(new Expr.Conjunction(conjuncts, place));
    }

    private Stream<OpApplNode> memberships(ExprOrOpArgNode node) {
        if (!(node instanceof OpApplNode application)) {
            return Stream.empty();
        }
        String operator = application.getOperator().getName().toString();
        if (CONJUNCTIONS.contains(operator)) {
            return Arrays.stream(application.getArgs()).flatMap(this::memberships);
        }
        return MEMBERSHIPS.contains(operator) && isVariable(application.getArgs()[0])
                && application.getArgs()[1].getLevel() == LevelConstants.ConstantLevel
                        ? Stream.of(application)
                        : Stream.empty();
    }

    private boolean isVariable(ExprOrOpArgNode node) {
        return node instanceof OpApplNode name && name.getOperator() instanceof OpDeclNode declared
                && spec.variable(declared).isPresent();
    }
}
