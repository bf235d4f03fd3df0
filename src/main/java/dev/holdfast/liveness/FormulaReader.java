package dev.holdfast.liveness;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Bound;
import dev.holdfast.ir.Callee;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Level;
import dev.holdfast.ir.Local;
import dev.holdfast.ir.OperatorReference;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.TupleValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads temporal formulas: quantifiers over constant sets are written out, WF and SF replaced by what they mean, operators
 * and LETs entered as far as something temporal is inside. What is not temporal stays whole, as an {@link Atom}.
 */
public final class FormulaReader {
    /** Deeper than anybody nests, so that it is a recursion. */
    private static final int MOST_ENTERED = 200;

    private final Function<Expr, Value> constants;
    private final PassedLevels levels = new PassedLevels();
    private final Map<Placed, Atom> atoms = new HashMap<>();
    /** Definitions being read, for recursions. */
    private final List<Definition> entered = new ArrayList<>();

    /** @param constants the value of an expression that depends on no state */
    public FormulaReader(Function<Expr, Value> constants) {
        this.constants = constants;
    }

    /** The same predicate in the same surroundings is the same atom. */
    private record Placed(Expr predicate, boolean ofStep, Surroundings at) {}

    /**
     * Reads a formula that has no free names.
     *
     * @throws SpecException if it is of a shape that is not supported, or if a set it quantifies over is not constant
     */
    public Formula read(Expr formula) {
        return read(formula, Surroundings.NONE, true);
    }

    private Formula read(Expr expr, Surroundings at, boolean positive) {
        return switch (levels.of(expr, at)) {
            case CONSTANT -> Formula.truth(isTrue(expr, at) == positive);
            case STATE -> atom(expr, false, false, at, positive);
            case ACTION -> throw refused(expr, "a formula about steps stands here alone",
                    "write it as [][A]_v, <><<A>>_v or inside WF_v or SF_v");
            case TEMPORAL -> temporal(expr, at, positive);
        };
    }

    private boolean isTrue(Expr expr, Surroundings at) {
        if (constants.apply(at.close(expr)) instanceof BoolValue truth) {
            return truth.isTrue();
        }
        throw new SpecException(Code.TYPE_MISMATCH, expr.span(), "a part of a temporal formula is not a boolean");
    }

    private Formula.Literal atom(Expr predicate, boolean ofStep, boolean stutters, Surroundings at, boolean positive) {
        Atom atom = atoms.computeIfAbsent(new Placed(predicate, ofStep, at),
                placed -> new Atom(atoms.size(), ofStep, stutters, at.close(predicate)));
        return new Formula.Literal(atom, positive);
    }

    private Formula temporal(Expr expr, Surroundings at, boolean positive) {
        return switch (expr) {
            case Expr.Conjunction e -> junction(positive, e.conjuncts(), at, positive);
            case Expr.Disjunction e -> junction(!positive, e.disjuncts(), at, positive);
            case Expr.Builtin e -> builtin(e, at, positive);
            case Expr.Quantified e -> quantified(e, at, positive);
            case Expr.If e -> Formula.or(List.of(
                    Formula.and(List.of(read(e.condition(), at, true), read(e.then(), at, positive))),
                    Formula.and(List.of(read(e.condition(), at, false), read(e.otherwise(), at, positive)))));
            case Expr.Let e -> read(e.body(), at.inside(e.definitions()), positive);
            case Expr.Apply e -> apply(e, at, positive);
            case Expr.Always e -> levels.of(e.formula(), at) == Level.ACTION
                    ? steps(e.formula(), at, true, positive)
                    : box(positive, read(e.formula(), at, positive));
            case Expr.Eventually e -> levels.of(e.formula(), at) == Level.ACTION
                    ? steps(e.formula(), at, false, positive)
                    : box(!positive, read(e.formula(), at, positive));
            case Expr.LeadsTo e -> box(positive, junction(!positive, List.of(
                    read(e.from(), at, !positive), box(!positive, read(e.to(), at, positive)))));
            case Expr.Fairness e -> fairness(e, at, positive);
            default -> throw refused(expr, "a temporal formula stands where only its value could be used",
                    "use temporal formulas under ~ /\\ \\/ => <=> \\A \\E IF LET [] <> ~> only");
        };
    }

    private Formula junction(boolean conjunction, List<Expr> parts, Surroundings at, boolean positive) {
        return junction(conjunction, parts.stream().map(part -> read(part, at, positive)).toList());
    }

    private static Formula junction(boolean conjunction, List<Formula> parts) {
        return conjunction ? Formula.and(parts) : Formula.or(parts);
    }

    private static Formula box(boolean always, Formula formula) {
        return always ? Formula.always(formula) : Formula.eventually(formula);
    }

    private Formula builtin(Expr.Builtin expr, Surroundings at, boolean positive) {
        return switch (expr.operator()) {
            case NOT -> read(expr.operand(0), at, !positive);
            case IMPLIES -> junction(!positive,
                    List.of(read(expr.operand(0), at, !positive), read(expr.operand(1), at, positive)));
            case EQUIVALENT -> Formula.or(List.of(
                    Formula.and(List.of(read(expr.operand(0), at, true), read(expr.operand(1), at, positive))),
                    Formula.and(List.of(read(expr.operand(0), at, false), read(expr.operand(1), at, !positive)))));
            default -> throw refused(expr, "a temporal formula is an operand of " + expr.operator().symbol(),
                    "only ~ /\\ \\/ => <=> combine temporal formulas");
        };
    }

    private Formula quantified(Expr.Quantified expr, Surroundings at, boolean positive) {
        List<Formula> instances = new ArrayList<>();
        instantiate(expr, 0, 0, at, positive, instances);
        return junction((expr.quantifier() == Expr.Quantifier.FOR_ALL) == positive, instances);
    }

    private void instantiate(Expr.Quantified expr, int index, int name, Surroundings at, boolean positive,
            List<Formula> instances) {
        if (index == expr.bounds().size()) {
            instances.add(read(expr.body(), at, positive));
            return;
        }
        Bound bound = expr.bounds().get(index);
        boolean last = bound.tuple() || name == bound.names().size() - 1;
        for (Value element : set(bound, at)) {
            Surroundings inner = bound.tuple()
                    ? bind(bound, element, at)
                    : at.with(bound.names().get(name), element, bound.set());
            instantiate(expr, last ? index + 1 : index, last ? 0 : name + 1, inner, positive, instances);
        }
    }

    private SetValue set(Bound bound, Surroundings at) {
        if (levels.of(bound.set(), at) != Level.CONSTANT) {
            throw refused(bound.set(),
                    "a quantifier over a temporal formula ranges over a set that depends on the state",
                    "quantify over a constant set and say inside when it matters");
        }
        if (constants.apply(at.close(bound.set())) instanceof SetValue set) {
            return set.enumerated();
        }
        throw new SpecException(Code.TYPE_MISMATCH, bound.set().span(), "what a quantifier ranges over is not a set");
    }

    private static Surroundings bind(Bound bound, Value element, Surroundings at) {
        if (!(element instanceof FunctionValue function) || !(function.explicit() instanceof TupleValue tuple)
                || tuple.elements().length() != bound.names().size()) {
            throw new SpecException(Code.TYPE_MISMATCH, bound.set().span(), "an element bound by a tuple of "
                    + bound.names().size() + " names is no tuple of that length");
        }
        Surroundings inner = at;
        for (int i = 0; i < bound.names().size(); i++) {
            inner = inner.with(bound.names().get(i), tuple.elements().get(i), bound.set());
        }
        return inner;
    }

    private Formula apply(Expr.Apply expr, Surroundings at, boolean positive) {
        return expr.callee() instanceof Local local
                ? applyPassed(local, expr, at, positive)
                : enter((Definition) expr.callee(), expr, at, positive);
    }

    private Formula applyPassed(Callee name, Expr.Apply expr, Surroundings at, boolean positive) {
        Surroundings.Passed passed = at.lookUp(name)
                .orElseThrow(() -> refused(expr, name.name() + " stands for something temporal", null));
        return switch (passed.argument()) {
            case Expr argument -> read(argument, passed.at(), positive);
            case OperatorReference reference -> switch (reference.operator()) {
                case Definition definition -> enter(definition, expr, at, positive);
                case Local outer -> applyPassed(outer, expr, passed.at(), positive);
            };
        };
    }

    private Formula enter(Definition definition, Expr.Apply expr, Surroundings at, boolean positive) {
        if (entered.contains(definition) && entered.size() > MOST_ENTERED) {
            throw refused(expr, definition.name() + " is a recursive temporal formula", null);
        }
        entered.add(definition);
        try {
            return read(definition.body(), at.inside(definition, expr.arguments()), positive);
        } finally {
            entered.removeLast();
        }
    }

    // ---- steps

    /** {@code [][A]_v} or {@code <><<A>>_v}, also where a name stands for {@code [A]_v}. */
    private Formula steps(Expr expr, Surroundings at, boolean always, boolean positive) {
        return switch (expr) {
            case Expr.SquareAction e when always -> box(positive, atom(e, true, true, at, positive));
            case Expr.AngleAction e when !always -> box(!positive, atom(e, true, false, at, positive));
            case Expr.Let e -> steps(e.body(), at.inside(e.definitions()), always, positive);
            case Expr.Apply e when e.callee() instanceof Definition definition && !entered.contains(definition) ->
                steps(definition.body(), at.inside(definition, e.arguments()), always, positive);
            default -> throw refused(expr, "this formula about steps could tell a stuttering step from none",
                    always ? "write [][A]_v" : "write <><<A>>_v");
        };
    }

    /** What WF and SF mean: TLA+ book, section 8.4. */
    private Formula fairness(Expr.Fairness expr, Surroundings at, boolean positive) {
        Expr.AngleAction action = new Expr.AngleAction(expr.action(), expr.subscript(), expr.span());
        Formula.Literal taken = atom(action, true, false, at, true);
        Formula enabled = new Formula.Literal(enabled(expr, at, taken.atom()), true);
        Formula fair = expr.strong()
                ? Formula.or(List.of(Formula.eventually(Formula.always(Formula.not(enabled))),
                        Formula.always(Formula.eventually(taken))))
                : Formula.always(Formula.eventually(Formula.or(List.of(Formula.not(enabled), taken))));
        return positive ? fair : Formula.not(fair);
    }

    private Atom enabled(Expr.Fairness expr, Surroundings at, Atom taken) {
        return atoms.computeIfAbsent(new Placed(expr.enabled(), false, at),
                placed -> new Atom(atoms.size(), false, false, at.close(expr.enabled()), taken));
    }

    private static SpecException refused(Expr expr, String message, @Nullable String hint) {
        return new SpecException(Problem.of(Code.UNSUPPORTED_PROPERTY, expr.span(), message, hint));
    }
}
