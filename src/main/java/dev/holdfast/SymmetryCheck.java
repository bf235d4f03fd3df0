package dev.holdfast;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Callee;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.FreeNames;
import dev.holdfast.ir.Level;
import dev.holdfast.ir.Levels;
import dev.holdfast.ir.Operator;
import dev.holdfast.ir.OperatorReference;
import dev.holdfast.ir.Parts;
import dev.holdfast.model.Action;
import dev.holdfast.model.Model;
import dev.holdfast.model.NamedPredicate;
import dev.holdfast.model.Opening;
import dev.holdfast.model.Property;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.Value;
import dev.holdfast.value.ValueException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Is a SYMMETRY set one? Exchanging its members must not change the model, so none of them may be used by name, and no
 * constant may single one out; the whole set may be named, also member by member. A CHOOSE that depends on the state is
 * looked at while states are found.
 */
final class SymmetryCheck {
    private final InterpretedSystem system;
    /** Does one of the permutations change this value? */
    private final Predicate<Value> changed;
    private final Levels levels = new Levels();
    private final Map<Definition, Optional<Expr>> known = new IdentityHashMap<>();

    SymmetryCheck(InterpretedSystem system, Predicate<Value> changed) {
        this.system = system;
        this.changed = changed;
    }

    /** @throws SpecException with a problem for each place that the permutations do not leave as it is */
    void check(Model model) {
        LinkedHashSet<Problem> problems = new LinkedHashSet<>();
        formulas(model).forEach(formula -> unlike(formula).map(SymmetryCheck::problem).ifPresent(problems::add));
        if (!problems.isEmpty()) {
            throw new SpecException(List.copyOf(problems));
        }
    }

    private static List<Expr> formulas(Model model) {
        List<Expr> formulas = new ArrayList<>();
        Expr init = model.init();
        if (init != null) {
            formulas.add(init);
        }
        for (Action action : model.actions()) {
            action.openings().forEach(opening -> formulas.addAll(formulas(opening)));
            formulas.add(action.body());
        }
        for (Property property : model.properties()) {
            property.parts().forEach(part -> formulas.add(part.predicate()));
        }
        Stream.concat(model.constraints().stream(), model.actionConstraints().stream()).map(NamedPredicate::predicate)
                .forEach(formulas::add);
        return formulas;
    }

    private static List<Expr> formulas(Opening opening) {
        return switch (opening) {
            case Opening.Choice choice -> choice.bounds().stream().map(bound -> bound.set()).toList();
            case Opening.Entry entry -> entry.arguments().stream().filter(Expr.class::isInstance)
                    .map(Expr.class::cast).toList();
            case Opening.Definitions let -> let.definitions().stream().map(Definition::body).toList();
        };
    }

    private static Problem problem(Expr unlike) {
        String what = switch (unlike) {
            case Expr.Literal literal ->
                literal.value() + " is used by name here, but SYMMETRY exchanges members of its set";
            case Expr.Builtin builtin ->
                "this makes a text of what may hold a member of a set whose members SYMMETRY exchanges";
            case Expr.Choose choose -> "this CHOOSE singles out a member of a set whose members SYMMETRY exchanges";
            default -> "this is not the same when members of a SYMMETRY set are exchanged";
        };
        return Problem.of(Code.CONFIG_SYMMETRY, unlike.span(), what + ": states taken for one could behave differently",
                "leave out SYMMETRY, or check with --no-symmetry");
    }

    /** What the permutations change in an expression or in what it names, if its own value is not free of that. */
    private Optional<Expr> unlike(Expr expr) {
        Optional<Expr> inside = unlikeInside(expr);
        return inside.isPresent() && inside.get() != expr && isConstant(expr) && !isChanged(expr)
                ? Optional.empty()
                : inside;
    }

    private Optional<Expr> unlikeInside(Expr expr) {
        if (expr instanceof Expr.Literal literal) {
            return isNamed(literal.value()) && changed.test(literal.value()) ? Optional.of(expr) : Optional.empty();
        }
        if (expr instanceof Expr.Choose && isConstant(expr) && isChanged(expr)) {
            return Optional.of(expr);
        }
        if (expr instanceof Expr.Builtin builtin && builtin.operator() == Operator.TO_STRING) {
            // Whatever holds a member makes a text that holds its name, and no permutation changes a text.
            return Optional.of(expr);
        }
        for (Callee callee : callees(expr)) {
            Optional<Expr> inside = callee instanceof Definition definition ? unlike(definition) : Optional.empty();
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Parts.of(expr).stream().map(this::unlike).flatMap(Optional::stream).findFirst();
    }

    private Optional<Expr> unlike(Definition definition) {
        Optional<Expr> answer = known.get(definition);
        if (answer == null) {
            // While it is looked into, a recursion adds nothing.
            known.put(definition, Optional.empty());
            answer = unlike(definition.body());
            known.put(definition, answer);
        }
        return answer;
    }

    private static List<Callee> callees(Expr expr) {
        List<Argument> arguments = expr instanceof Expr.Apply apply
                ? apply.arguments()
                : expr instanceof Expr.Builtin builtin ? builtin.arguments() : List.of();
        List<Callee> callees = new ArrayList<>();
        if (expr instanceof Expr.Apply apply) {
            callees.add(apply.callee());
        }
        arguments.stream().filter(OperatorReference.class::isInstance)
                .forEach(reference -> callees.add(((OperatorReference) reference).operator()));
        return callees;
    }

    private boolean isConstant(Expr expr) {
        return !FreeNames.areIn(expr) && levels.of(expr) == Level.CONSTANT;
    }

    /** Not a set such as Int, of which no member is an element. */
    private static boolean isNamed(Value literal) {
        return !(literal instanceof SetValue set) || set.isFinite();
    }

    /** What has no value, or one with infinitely many elements, is judged by its parts. */
    private boolean isChanged(Expr constant) {
        try {
            return changed.test(system.constant(constant));
        } catch (SpecException | ValueException noList) {
            return true;
        }
    }
}
