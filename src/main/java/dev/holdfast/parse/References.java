package dev.holdfast.parse;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Callee;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Local;
import dev.holdfast.ir.Operator;
import dev.holdfast.ir.OperatorReference;
import dev.holdfast.ir.Variable;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tla2sany.semantic.ExprNode;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpArgNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tla2sany.semantic.SymbolNode;
import tla2sany.semantic.ThmOrAssumpDefNode;

/** What a name stands for at a place: a bound name, a variable, a constant's value, a definition. */
final class References {
    private static final String LAMBDA = "LAMBDA";

    private final SpecLowering spec;

    References(SpecLowering spec) {
        this.spec = spec;
    }

    /** A symbol applied to arguments that are lowered already; none for a plain name. */
    Expr apply(SymbolNode symbol, List<Argument> arguments, Scope scope, Span place) {
        return switch (symbol) {
            case FormalParamNode bound -> new Expr.Apply(bound(bound, scope), arguments, place);
            case OpDeclNode declared -> declared(declared, arguments, scope, place);
            case OpDefNode defined -> defined(defined, arguments, scope, place);
            case ThmOrAssumpDefNode theorem when theorem.getBody() instanceof ExprNode formula && arguments.isEmpty() ->
                spec.expressions().lower(formula, scope);
            default -> unsupported("the name " + symbol.getName() + " used as an expression", place);
        };
    }

    /** A bound name as an expression, or as an operator if it is an operator parameter. */
    Argument parameter(FormalParamNode node, Scope scope, Span place) {
        Local local = bound(node, scope);
        return local.arity() == 0 ? new Expr.Apply(local, List.of(), place) : new OperatorReference(local, place);
    }

    /** The name bound for a node that is no operator parameter. */
    Expr local(SemanticNode node, Scope scope, Span place) {
        return new Expr.Apply(bound(node, scope), List.of(), place);
    }

    private static Local bound(SemanticNode node, Scope scope) {
        return scope.names().local(node)
                .orElseThrow(() -> new HoldfastBug("a name is used where it is not bound, at " + node.getLocation()));
    }

    private Expr declared(OpDeclNode node, List<Argument> arguments, Scope scope, Span place) {
        Optional<Variable> shadow = scope.instance().shadow(node);
        if (shadow.isPresent()) {
            return new Expr.VariableReference(shadow.get(), place);
        }
        Optional<Instance.Substituted> substituted = scope.instance().substituted(node);
        if (substituted.isPresent()) {
            Scope outside = scope.within(substituted.get().scope());
            return substitute(substituted.get().expression(), arguments, outside, place);
        }
        return spec.variable(node).<Expr>map(variable -> new Expr.VariableReference(variable, place))
                .orElseGet(() -> bindingApplied(spec.bindings().constant(node), arguments, scope, place));
    }

    /** What WITH says; a plain name keeps the place where it is used, for that is where a reader looks. */
    private Expr substitute(ExprOrOpArgNode expression, List<Argument> arguments, Scope outside, Span place) {
        return switch (expression) {
            case OpArgNode operator -> apply(operator.getOp(), arguments, outside, place);
            case OpApplNode name when isPlainName(name) -> apply(name.getOperator(), arguments, outside, place);
            default -> spec.expressions().lower(expression, outside);
        };
    }

    private static boolean isPlainName(OpApplNode node) {
        return node.getArgs().length == 0
                && !(node.getOperator() instanceof OpDefNode definition && Builtins.isBuiltin(definition));
    }

    private Expr bindingApplied(Binding binding, List<Argument> arguments, Scope scope, Span place) {
        return switch (binding) {
            case Binding.Constant constant -> new Expr.Literal(constant.value(), place);
            case Binding.Symbol symbol -> apply(symbol.node(), arguments, scope.within(scope.instance().root()), place);
        };
    }

    private Expr defined(OpDefNode node, List<Argument> arguments, Scope scope, Span place) {
        if (Builtins.isBuiltin(node)) {
            String name = node.getName().toString();
            return spec.builtins().apply(name, arguments, place)
                    .orElseGet(() -> unsupported("the operator " + name, place));
        }
        Optional<Local> self = arguments.isEmpty() ? scope.names().local(node.getBody()) : Optional.empty();
        if (self.isPresent()) {
            return new Expr.Apply(self.get(), arguments, place);
        }
        if (isLambda(node)) {
            Definition lambda = lambda(node, scope);
            return new Expr.Let(List.of(lambda), new Expr.Apply(lambda, arguments, place), place);
        }
        return spec.bindings().override(node)
                .map(binding -> bindingApplied(binding, arguments, scope, place))
                .orElseGet(() -> standard(node, arguments, place).orElseGet(() -> own(node, arguments, scope, place)));
    }

    /** An operator of a standard module; empty if the definition's text says what it means. */
    private Optional<Expr> standard(OpDefNode node, List<Argument> arguments, Span place) {
        Optional<Operator> operator = StandardOperators.operator(node);
        Optional<Value> value = StandardOperators.value(node);
        if (operator.isPresent()) {
            return Optional.of(new Expr.Builtin(operator.get(), arguments, place));
        }
        if (value.isPresent()) {
            return Optional.of(new Expr.Literal(value.get(), place));
        }
        if (spec.isOpaque(node)) {
            return Optional.of(unsupported("the operator " + StandardOperators.qualifiedName(node), place));
        }
        return Optional.empty();
    }

    private Expr own(OpDefNode node, List<Argument> arguments, Scope scope, Span place) {
        Scope from = spec.isStandard(node) ? scope.within(scope.instance().root()) : scope;
        Definitions.Target target = spec.definitions().target(node, from, place);
        List<Argument> all = Stream.concat(target.implicit().stream(), arguments.stream()).toList();
        return new Expr.Apply(target.definition(), all, place);
    }

    /**
     * An operator passed to an operator. One that has no name of its own here, such as {@code +} or a definition of an
     * instance with parameters, is wrapped in a LAMBDA.
     */
    OperatorReference reference(SymbolNode symbol, Scope scope, Span place) {
        if (symbol instanceof OpDefNode definition && isLambda(definition)) {
            return new OperatorReference(lambda(definition, scope), place);
        }
        List<Local> parameters = new ArrayList<>();
        for (int i = 1; i <= symbol.getArity(); i++) {
            parameters.add(new Local("argument" + i));
        }
        List<Argument> arguments = parameters.stream()
                .<Argument>map(parameter -> new Expr.Apply(parameter, List.of(), place)).toList();
        Expr applied = apply(symbol, arguments, scope, place);
        if (applied instanceof Expr.Apply plain && plain.arguments().equals(arguments)) {
            return new OperatorReference(plain.callee(), place);
        }
        return new OperatorReference(wrapped(symbol, parameters, applied, place), place);
    }

    private static Callee wrapped(SymbolNode symbol, List<Local> parameters, Expr applied, Span place) {
        if (applied instanceof Expr.Let let && let.body() instanceof Expr.Apply apply
                && let.definitions().equals(List.of(apply.callee()))) {
            return apply.callee();
        }
        Definition wrapper = new Definition(symbol.getName().toString(), parameters, true, place);
        wrapper.complete(applied);
        return wrapper;
    }

    private static boolean isLambda(OpDefNode node) {
        return node.getName().toString().equals(LAMBDA);
    }

    private Definition lambda(OpDefNode node, Scope scope) {
        List<Local> parameters = new ArrayList<>();
        Scope inside = scope;
        for (FormalParamNode parameter : node.getParams()) {
            Local local = new Local(parameter.getName().toString(), parameter.getArity());
            parameters.add(local);
            inside = inside.with(parameter, local);
        }
        Definition lambda = new Definition(LAMBDA, parameters, true, spec.places().of(node));
        lambda.complete(spec.expressions().lower(node.getBody(), inside));
        return lambda;
    }

    private Expr unsupported(String what, Span place) {
        spec.problems().report(Code.UNSUPPORTED, place, what + " is not supported");
        return new Expr.Literal(BoolValue.FALSE, place);
    }
}
