package dev.holdfast.parse;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Local;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.StringValue;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import tla2sany.semantic.AtNode;
import tla2sany.semantic.DecimalNode;
import tla2sany.semantic.ExprNode;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.LabelNode;
import tla2sany.semantic.LetInNode;
import tla2sany.semantic.LevelNode;
import tla2sany.semantic.NumeralNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpArgNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.StringNode;
import tla2sany.semantic.SubstInNode;
import tla2sany.semantic.SymbolNode;

/** SANY's expressions become ours: one case for each of its kinds of nodes. */
final class ExpressionLowering {
    private static final BigInteger LEAST = BigInteger.valueOf(Integer.MIN_VALUE);
    private static final BigInteger GREATEST = BigInteger.valueOf(Integer.MAX_VALUE);

    private final SpecLowering spec;

    ExpressionLowering(SpecLowering spec) {
        this.spec = spec;
    }

    Expr lower(LevelNode node, Scope scope) {
        return switch (node) {
            case OpApplNode application -> application(application, scope);
            case NumeralNode numeral -> numeral(numeral);
            case StringNode string -> new Expr.Literal(new StringValue(string.getRep().toString()), place(node));
            case LetInNode let -> spec.definitions().let(let, scope);
            case AtNode at -> spec.references().local(at.getExceptComponentRef(), scope, place(node));
            case LabelNode label -> lower(label.getBody(), scope);
            case SubstInNode substitution -> spec.definitions().instantiated(substitution, scope);
            case DecimalNode decimal -> unsupported(node, "the decimal number " + decimal);
            default -> unsupported(node, "this expression");
        };
    }

    /** What an operator is applied to. */
    Argument argument(ExprOrOpArgNode node, Scope scope) {
        return node instanceof OpArgNode operator
                ? spec.references().reference(operator.getOp(), scope, place(operator))
                : lower(node, scope);
    }

    List<Argument> arguments(ExprOrOpArgNode[] nodes, Scope scope) {
        return Arrays.stream(nodes).map(node -> argument(node, scope)).toList();
    }

    /**
     * The body of a definition. A function that a RECURSIVE statement announces is referred to in its body by the
     * definition's name; that, too, means the function.
     */
    Expr body(OpDefNode definition, ExprNode body, Scope scope) {
        boolean announced = definition.getSource().getInRecursive() && definition.getSource().getArity() == 0;
        if (announced && body instanceof OpApplNode function && spec.builtins().isFunctionDefinition(function)) {
            Local self = new Local(definition.getSource().getName().toString());
            return spec.bounds().function(function, self, scope.with(body, self));
        }
        return lower(body, scope);
    }

    private Expr application(OpApplNode node, Scope scope) {
        SymbolNode operator = node.getOperator();
        if (operator instanceof OpDefNode definition && Builtins.isBuiltin(definition)) {
            return spec.builtins().lower(node, scope);
        }
        return spec.references().apply(operator, arguments(node.getArgs(), scope), scope, place(node));
    }

    private Expr numeral(NumeralNode node) {
        BigInteger number = node.bigVal() == null ? BigInteger.valueOf(node.val()) : node.bigVal();
        if (number.compareTo(LEAST) < 0 || number.compareTo(GREATEST) > 0) {
            return unsupported(node, "the number " + number + ", which does not fit into 32 bits,");
        }
        return new Expr.Literal(IntValue.of(number.intValueExact()), place(node));
    }

    Span place(LevelNode node) {
        return spec.places().of(node);
    }

    /** Reports that something is not supported, and stands in for it so that the search for problems goes on. */
    Expr unsupported(LevelNode node, String what) {
        spec.problems().report(Code.UNSUPPORTED, place(node), what + " is not supported");
        return new Expr.Literal(BoolValue.FALSE, place(node));
    }
}
