package dev.holdfast.compile;

import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Level;
import dev.holdfast.ir.Levels;
import dev.holdfast.ir.Local;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Expands names, with arguments or without, into what they stand for. */
final class Names {
    private final Expander expander;
    private final Meanings meanings;
    private final Memory memory;
    private final Fallback fallback;
    private final Tables tables;
    private final ConstantCalls constantCalls;
    private final Map<Definition, Meaning> known = new HashMap<>();
    private final Map<Definition, Boolean> constants = new IdentityHashMap<>();

    Names(Expander expander, Fallback fallback) {
        this.expander = expander;
        this.meanings = expander.meanings();
        this.memory = expander.memory();
        this.fallback = fallback;
        this.tables = new Tables(meanings, expander::constant);
        this.constantCalls = new ConstantCalls(memory);
    }

    Meaning expand(Expr.Apply expr, Scope scope, States states) {
        return switch (expr.callee()) {
            case Local local -> bound(scope.lookUp(local), expr, scope, states);
            case Definition definition when definition.isLocal() ->
                bound(scope.lookUp(definition), expr, scope, states);
            case Definition definition when isConstant(definition) -> known.computeIfAbsent(definition,
                    name -> expander.constant(new Expr.Apply(name, List.of(), expr.span())));
            case Definition definition when fallback.isRecursive(definition) -> orTable(definition, expr, scope, states,
                    () -> memory.paying(meanings,
                            () -> fallback.recursive(() -> applied(definition, Scope.EMPTY, expr, scope, states))));
            case Definition definition when definition.arity() == 0 -> memory.meaning(definition, states,
                    () -> applied(definition, Scope.EMPTY, expr, scope, states));
            case Definition definition -> orTable(definition, expr, scope, states,
                    () -> applied(definition, Scope.EMPTY, expr, scope, states));
        };
    }

    private Meaning orTable(Definition definition, Expr.Apply expr, Scope scope, States states,
            Supplier<Meaning> expansion) {
        return constantCalls.orExpanded(definition, expr, scope, () -> tables.instead(definition, expr, expansion,
                argument -> expander.expand(argument, scope, states)));
    }

    private Meaning bound(Scope.Binding binding, Expr.Apply expr, Scope scope, States states) {
        return switch (binding) {
            case Scope.Binding.Known meaning -> meaning.meaning();
            case Scope.Binding.Later later ->
                memory.meaning(later, states, () -> expander.expand(later.expr(), later.scope(), states));
            case Scope.Binding.Rule rule -> throw new NotCompilable("a recursive function that depends on the state");
            case Scope.Binding.Operator operator when fallback.isRecursive(operator.definition()) ->
                memory.paying(meanings, () -> fallback.recursive(() -> applied(operator.definition(),
                        operator.scope().with(operator.definition(), operator), expr, scope, states)));
            case Scope.Binding.Operator operator ->
                applied(operator.definition(), operator.scope(), expr, scope, states);
        };
    }

    private Meaning applied(Definition definition, Scope body, Expr.Apply expr, Scope scope, States states) {
        Scope inner = body.withArguments(definition.parameters(), expr.arguments(), scope);
        return expander.expand(definition.body(), inner, states);
    }

    /** Does it stand for the same value in all states? */
    boolean isConstant(Definition definition) {
        return definition.arity() == 0 && !definition.isLocal()
                && constants.computeIfAbsent(definition, name -> new Levels().of(name) == Level.CONSTANT);
    }

    boolean isRecursive(Definition definition) {
        return fallback.isRecursive(definition);
    }
}
