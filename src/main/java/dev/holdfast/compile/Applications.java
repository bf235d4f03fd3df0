package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.ir.Bound;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Local;
import dev.holdfast.value.Value;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Expands the application of functions; of recursive ones by their rule, which ends where the arguments are known in the end. */
final class Applications {
    private final Expander expander;
    private final Meanings meanings;
    private final Functions functions;
    private final Operators operators;
    private final Fallback fallback;
    /** What stands for the value of a function at an argument. */
    private final Map<Scope.Binding.Rule, Map<Value, Object>> names = new IdentityHashMap<>();

    Applications(Expander expander, Functions functions, Operators operators, Fallback fallback) {
        this.expander = expander;
        this.meanings = expander.meanings();
        this.functions = functions;
        this.operators = operators;
        this.fallback = fallback;
    }

    Meaning expand(Expr.FunctionApply expr, Scope scope, States states) {
        Scope.Binding.Rule rule = rule(expr.function(), scope);
        Meaning argument = expander.expand(expr.argument(), scope, states);
        return rule == null || argument instanceof Constant && isConstant(expr.function())
                ? functions.apply(expander.expand(expr.function(), scope, states), argument)
                : expander.memory().paying(meanings,
                        () -> fallback.recursive(() -> remembered(rule, argument, states)));
    }

    /** The rule of a function may ask for one value many times. */
    private Meaning remembered(Scope.Binding.Rule rule, Meaning argument, States states) {
        return argument instanceof Constant constant
                ? expander.memory().meaning(names.computeIfAbsent(rule, added -> new HashMap<>())
                        .computeIfAbsent(constant.value().explicit(), added -> new Object()), states,
                        () -> applied(rule, argument, states))
                : applied(rule, argument, states);
    }

    private boolean isConstant(Expr name) {
        return name instanceof Expr.Apply apply && apply.callee() instanceof Definition definition
                && expander.names().isConstant(definition);
    }

    /** The recursive function that an expression is, perhaps under another name. */
    private Scope.Binding.@Nullable Rule rule(Expr expr, Scope scope) {
        return switch (expr) {
            case Expr.FunctionConstructor e when e.self() != null -> new Scope.Binding.Rule(e, scope);
            case Expr.Apply e when e.arguments().isEmpty() && (e.callee() instanceof Local
                    || e.callee() instanceof Definition local && local.isLocal()) ->
                switch (scope.find(e.callee())) {
                    case Scope.Binding.Rule rule -> rule;
                    case Scope.Binding.Later later -> rule(later.expr(), later.scope());
                    case null, default -> null;
                };
            case Expr.Apply e when e.callee() instanceof Definition definition && definition.arity() == 0
                    && !definition.isLocal() ->
                rule(definition.body(), Scope.EMPTY);
            default -> null;
        };
    }

    /** As the reference engine does it: an argument in the domain, then the body. */
    private Meaning applied(Scope.Binding.Rule rule, Meaning argument, States states) {
        Expr.FunctionConstructor function = rule.function();
        Bound bound = function.bounds().getFirst();
        if (function.bounds().size() > 1 || bound.names().size() > 1 || function.self() == null) {
            throw new NotCompilable("a recursive function of several arguments");
        }
        Term inDomain = operators.isMember(argument, bound.set(), rule.scope(), states);
        Scope inner = rule.scope().with(function.self(), rule).with(bound.names().getFirst(), argument);
        return inDomain.isConstant(0)
                ? Meaning.UNDEFINED
                : meanings.choose(inDomain, expander.expand(function.body(), inner, states), Meaning.UNDEFINED);
    }
}
