package dev.holdfast.parse;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Operator;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.InfiniteSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tla2sany.semantic.ASTConstants;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;

/** The operators of TLA+ itself, by the names that SANY has for them. */
final class Builtins {
    private static final Map<String, Operator> OPERATORS = Map.ofEntries(Map.entry("\\lnot", Operator.NOT),
            Map.entry("=>", Operator.IMPLIES), Map.entry("\\equiv", Operator.EQUIVALENT),
            Map.entry("=", Operator.EQUAL),
            Map.entry("/=", Operator.UNEQUAL), Map.entry("\\in", Operator.MEMBER),
            Map.entry("\\notin", Operator.NOT_MEMBER), Map.entry("\\subseteq", Operator.SUBSET_OR_EQUAL),
            Map.entry("\\union", Operator.UNION), Map.entry("\\intersect", Operator.INTERSECTION),
            Map.entry("\\", Operator.DIFFERENCE), Map.entry("SUBSET", Operator.POWER_SET),
            Map.entry("UNION", Operator.BIG_UNION), Map.entry("$SetEnumerate", Operator.ENUMERATION),
            Map.entry("$CartesianProd", Operator.PRODUCT), Map.entry("\\times", Operator.PRODUCT),
            Map.entry("DOMAIN", Operator.DOMAIN), Map.entry("$SetOfFcns", Operator.FUNCTION_SET),
            Map.entry("$Tuple", Operator.TUPLE));

    private final SpecLowering spec;

    Builtins(SpecLowering spec) {
        this.spec = spec;
    }

    static boolean isBuiltin(OpDefNode definition) {
        return definition.getKind() == ASTConstants.BuiltInKind;
    }

    boolean isFunctionDefinition(OpApplNode node) {
        String name = name(node);
        return name.equals("$NonRecursiveFcnSpec") || name.equals("$RecursiveFcnSpec");
    }

    /** An application of an operator of TLA+, which may bind names or have a shape of its own. */
    Expr lower(OpApplNode node, Scope scope) {
        return switch (name(node)) {
            case "$BoundedForall" -> spec.bounds().quantified(node, Expr.Quantifier.FOR_ALL, scope);
            case "$BoundedExists" -> spec.bounds().quantified(node, Expr.Quantifier.EXISTS, scope);
            case "$BoundedChoose" -> spec.bounds().choose(node, scope);
            case "$SubsetOf" -> spec.bounds().filter(node, scope);
            case "$SetOfAll" -> spec.bounds().map(node, scope);
            case "$FcnConstructor", "$NonRecursiveFcnSpec" -> spec.bounds().function(node, null, scope);
            case "$RecursiveFcnSpec" -> spec.bounds().recursiveFunction(node, scope);
            case "$Except" -> spec.shapes().except(node, scope);
            case "$RcdConstructor" -> spec.shapes().record(node, scope);
            case "$SetOfRcds" -> spec.shapes().recordSet(node, scope);
            case "$Case" -> spec.shapes().cases(node, scope);
            case "ENABLED" -> spec.fairness().enabled(node.getArgs()[0], scope, spec.places().of(node));
            case "$WF" -> spec.fairness().fairness(false, node, scope);
            case "$SF" -> spec.fairness().fairness(true, node, scope);
            case "$UnboundedForall", "$UnboundedExists" -> unbounded(node, "a quantifier");
            case "$UnboundedChoose" -> unbounded(node, "CHOOSE");
            case "$TemporalExists", "$TemporalForall" -> unsupported(node, "a temporal quantifier");
            default -> applied(node, spec.expressions().arguments(node.getArgs(), scope));
        };
    }

    private Expr applied(OpApplNode node, List<Argument> arguments) {
        return apply(name(node), arguments, spec.places().of(node))
                .orElseGet(() -> unsupported(node, "the operator " + name(node)));
    }

    /** An operator of TLA+ whose arguments are all expressions; empty if we do not have it. */
    Optional<Expr> apply(String name, List<Argument> arguments, Span span) {
        Operator operator = OPERATORS.get(name);
        if (operator != null) {
            return Optional.of(new Expr.Builtin(operator, arguments, span));
        }
        List<Expr> e = arguments.stream().map(Builtins::expression).toList();
        return Optional.ofNullable(switch (name) {
            case "TRUE" -> new Expr.Literal(BoolValue.TRUE, span);
            case "FALSE" -> new Expr.Literal(BoolValue.FALSE, span);
            case "BOOLEAN" -> new Expr.Literal(EnumeratedSet.BOOLEAN, span);
            case "STRING" -> new Expr.Literal(InfiniteSet.STRING, span);
            case "\\land", "$ConjList" -> new Expr.Conjunction(e, span);
            case "\\lor", "$DisjList" -> new Expr.Disjunction(e, span);
            case "$FcnApply", "$RcdSelect" -> new Expr.FunctionApply(e.get(0), e.get(1), span);
            case "$IfThenElse" -> new Expr.If(e.get(0), e.get(1), e.get(2), span);
            case "'" -> new Expr.Prime(e.get(0), span);
            case "UNCHANGED" -> new Expr.Unchanged(e.get(0), span);
            case "$SquareAct" -> new Expr.SquareAction(e.get(0), e.get(1), span);
            case "$AngleAct" -> new Expr.AngleAction(e.get(0), e.get(1), span);
            case "[]" -> new Expr.Always(e.get(0), span);
            case "<>" -> new Expr.Eventually(e.get(0), span);
            case "~>" -> new Expr.LeadsTo(e.get(0), e.get(1), span);
            case "$Nop" -> e.get(0);
            default -> null;
        });
    }

    private static Expr expression(Argument argument) {
        if (argument instanceof Expr expression) {
            return expression;
        }
        throw new HoldfastBug("an operator where SANY allows expressions only, at " + argument.span());
    }

    private Expr unbounded(OpApplNode node, String what) {
        spec.problems().report(Code.UNSUPPORTED, spec.places().of(node),
                what + " without a set for its name is not supported",
                "write `\\in' and a finite set after the name, or override the definition in the .cfg");
        return new Expr.Literal(BoolValue.FALSE, spec.places().of(node));
    }

    private Expr unsupported(OpApplNode node, String what) {
        return spec.expressions().unsupported(node, what);
    }

    private static String name(OpApplNode node) {
        return node.getOperator().getName().toString();
    }
}
