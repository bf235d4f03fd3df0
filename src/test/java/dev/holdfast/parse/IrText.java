package dev.holdfast.parse;

import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Bound;
import dev.holdfast.ir.Callee;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Local;
import dev.holdfast.ir.OperatorReference;
import dev.holdfast.value.StringValue;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * IR as a short text that tests can compare. Fully parenthesised; {@code +(a, b)} for the engines' operators; locals by
 * name, and with a number where two of one name are in play.
 */
public final class IrText {
    private IrText() {}

    /** The definition and all it needs, each on a line, in the order in which they are first mentioned. */
    static String closure(Definition definition) {
        Set<Definition> seen = new LinkedHashSet<>();
        Deque<Definition> open = new ArrayDeque<>(List.of(definition));
        StringBuilder text = new StringBuilder();
        while (!open.isEmpty()) {
            Definition next = open.remove();
            if (seen.add(next)) {
                text.append(definition(next)).append('\n');
                Callees.of(next.body()).stream().filter(callee -> !callee.isLocal()).forEach(open::add);
            }
        }
        return text.toString().strip();
    }

    static String definition(Definition definition) {
        return definition.name() + parameters(definition.parameters()) + " == " + of(definition.body());
    }

    private static String parameters(List<Local> parameters) {
        return parameters.isEmpty() ? "" : list(parameters, IrText::parameter, "(", ")");
    }

    private static String parameter(Local local) {
        return local.arity() == 0
                ? local.name()
                : local.name() + "(" + String.join(", ", Collections.nCopies(local.arity(), "_")) + ")";
    }

    public static String of(Expr expr) {
        return switch (expr) {
            case Expr.Literal e -> e.value() instanceof StringValue s ? "\"" + s.text() + "\"" : e.value().toString();
            case Expr.VariableReference e -> e.variable().name();
            case Expr.Apply e -> e.callee().name() + arguments(e.arguments());
            case Expr.Builtin e -> e.operator().symbol() + list(e.arguments(), IrText::argument, "(", ")");
            case Expr.Conjunction e ->
                e.conjuncts().stream().map(IrText::of).collect(Collectors.joining(" /\\ ", "(", ")"));
            case Expr.Disjunction e ->
                e.disjuncts().stream().map(IrText::of).collect(Collectors.joining(" \\/ ", "(", ")"));
            case Expr.Quantified e ->
                "(" + (e.quantifier() == Expr.Quantifier.FOR_ALL ? "\\A " : "\\E ") + bounds(e.bounds()) + " : "
                        + of(e.body()) + ")";
            case Expr.Choose e -> "(CHOOSE " + bound(e.bound()) + " : " + of(e.predicate()) + ")";
            case Expr.SetFilter e -> "{" + bound(e.bound()) + " : " + of(e.predicate()) + "}";
            case Expr.SetMap e -> "{" + of(e.element()) + " : " + bounds(e.bounds()) + "}";
            case Expr.FunctionConstructor e ->
                "[" + (e.self() == null ? "" : e.self().name() + ": ") + bounds(e.bounds()) + " |-> "
                        + of(e.body()) + "]";
            case Expr.FunctionApply e -> of(e.function()) + "[" + of(e.argument()) + "]";
            case Expr.Except e -> "[" + of(e.function()) + " EXCEPT " + list(e.updates(), IrText::update, "", "") + "]";
            case Expr.RecordConstructor e -> fields(e.fields(), " |-> ");
            case Expr.RecordSetConstructor e -> fields(e.fields(), " : ");
            case Expr.If e -> "(IF " + of(e.condition()) + " THEN " + of(e.then()) + " ELSE " + of(e.otherwise()) + ")";
            case Expr.Case e -> "(CASE " + e.arms().stream().map(arm -> of(arm.condition()) + " -> " + of(arm.value()))
                    .collect(Collectors.joining(" [] ")) + (e.other() == null ? "" : " [] OTHER -> " + of(e.other()))
                    + ")";
            case Expr.Let e ->
                "(LET " + e.definitions().stream().map(IrText::definition).collect(Collectors.joining("; "))
                        + " IN " + of(e.body()) + ")";
            case Expr.Prime e -> of(e.expression()) + "'";
            case Expr.Unchanged e -> "UNCHANGED " + of(e.expression());
            case Expr.Enabled e -> "ENABLED " + of(e.action());
            case Expr.SquareAction e -> "[" + of(e.action()) + "]_" + of(e.subscript());
            case Expr.AngleAction e -> "<<" + of(e.action()) + ">>_" + of(e.subscript());
            case Expr.Always e -> "[]" + of(e.formula());
            case Expr.Eventually e -> "<>" + of(e.formula());
            case Expr.LeadsTo e -> "(" + of(e.from()) + " ~> " + of(e.to()) + ")";
            case Expr.Fairness e -> (e.strong() ? "SF_" : "WF_") + of(e.subscript()) + "(" + of(e.action()) + ")";
        };
    }

    private static String arguments(List<Argument> arguments) {
        return arguments.isEmpty() ? "" : list(arguments, IrText::argument, "(", ")");
    }

    private static String argument(Argument argument) {
        return switch (argument) {
            case Expr expr -> of(expr);
            case OperatorReference reference -> operator(reference.operator());
        };
    }

    private static String operator(Callee callee) {
        return callee instanceof Definition definition && definition.isLocal()
                ? "(LAMBDA " + list(definition.parameters(), IrText::parameter, "", "") + " : " + of(definition.body())
                        + ")"
                : callee.name();
    }

    private static String update(Expr.Update update) {
        return "!" + update.path().stream().map(IrText::of).collect(Collectors.joining("][", "[", "]")) + " = "
                + of(update.value());
    }

    private static String fields(SortedMap<String, Expr> fields, String sign) {
        return fields.entrySet().stream().map(field -> field.getKey() + sign + of(field.getValue()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String bounds(List<Bound> bounds) {
        return list(bounds, IrText::bound, "", "");
    }

    private static String bound(Bound bound) {
        String names = list(bound.names(), Local::name, bound.tuple() ? "<<" : "", bound.tuple() ? ">>" : "");
        return names + " \\in " + of(bound.set());
    }

    private static <T> String list(Collection<T> parts, Function<T, String> text, String before, String after) {
        return parts.stream().map(text).collect(Collectors.joining(", ", before, after));
    }
}
