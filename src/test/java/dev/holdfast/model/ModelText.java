package dev.holdfast.model;

import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Bound;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Local;
import dev.holdfast.parse.IrText;
import java.util.List;
import java.util.stream.Collectors;

/** Parts of a model as short texts that tests can compare. */
final class ModelText {
    private ModelText() {}

    static String of(Expr expr) {
        return IrText.of(expr);
    }

    /** The names with parameters, as a trace would show them. */
    static List<String> actions(Model model) {
        return model.actions().stream().map(ModelText::label).toList();
    }

    private static String label(Action action) {
        return action.name() + (action.parameters().isEmpty()
                ? ""
                : action.parameters().stream().map(ModelText::argument)
                        .collect(Collectors.joining(", ", "(", ")")));
    }

    /** Name, openings and body: {@code Set(p) | \E p \in S | ... | body}. */
    static List<String> inFull(Model model) {
        return model.actions().stream().map(action -> label(action)
                + action.openings().stream().map(opening -> " | " + opening(opening)).collect(Collectors.joining())
                + " | "
                + of(action.body())).toList();
    }

    private static String opening(Opening opening) {
        return switch (opening) {
            case Opening.Choice choice ->
                "\\E " + choice.bounds().stream().map(ModelText::bound).collect(Collectors.joining(", "));
            case Opening.Entry entry -> names(entry.parameters()) + " := "
                    + entry.arguments().stream().map(ModelText::argument).collect(Collectors.joining(", "));
            case Opening.Definitions let ->
                "LET " + let.definitions().stream().map(Definition::name).collect(Collectors.joining(", "));
        };
    }

    private static String bound(Bound bound) {
        return names(bound.names()) + " \\in " + of(bound.set());
    }

    private static String names(List<Local> names) {
        return names.stream().map(Local::name).collect(Collectors.joining(", "));
    }

    private static String argument(Argument argument) {
        return argument instanceof Expr expr ? of(expr) : argument.toString();
    }
}
