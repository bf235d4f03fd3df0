package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Member;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Operator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expands the conjuncts that give a variable its next value, or test the one it has. */
final class NextValues {
    private final ActionExpander action;
    private final Expander expander;
    private final Meanings meanings;
    private final Equality equality;

    /** @param action expands what is not of this kind, and goes on with what is still to do */
    NextValues(ActionExpander action, Expander expander) {
        this.action = action;
        this.expander = expander;
        this.meanings = expander.meanings();
        this.equality = new Equality(meanings);
    }

    /** {@code x' = e}. */
    Plan equal(Expr.Builtin expr, Scope scope, States states, @Nullable Pending rest) {
        int variable = Targets.ofEquation(expr.operand(0), scope);
        if (variable < 0) {
            return action.test(expr, scope, states, rest);
        }
        Meaning value = expander.expand(expr.operand(1), scope, states);
        Meaning known = states.next().get(variable);
        return known == null ? assign(variable, value, states, rest) : isEqual(known, value, states, rest);
    }

    private Plan isEqual(Meaning left, Meaning right, States states, @Nullable Pending rest) {
        Term equal = equality.equal(left, right);
        return equal.isConstant(0) ? Plan.STOP : Plans.guard(equal, action.goOn(states, rest));
    }

    /** The value is evaluated in full here, whatever becomes of the successor. */
    private Plan assign(int variable, Meaning value, States states, @Nullable Pending rest) {
        return Plans.guard(meanings.evaluated(value), action.goOn(states.assigned(variable, value), rest));
    }

    /** {@code x' \in S}. */
    Plan member(Expr.Builtin expr, Scope scope, States states, @Nullable Pending rest) {
        int variable = Targets.ofEquation(expr.operand(0), scope);
        if (variable < 0 || states.next().get(variable) != null) {
            return action.test(expr, scope, states, rest);
        }
        Meaning set = expander.expand(expr.operand(1), scope, states);
        List<Plan> ways = new ArrayList<>();
        for (Member member : equality.distinct(meanings.members(set))) {
            ways.add(Plans.guard(member.guard(), assign(variable, member.element(), states, rest)));
        }
        return Plans.guard(meanings.evaluated(set), Plans.fork(ways));
    }

    /** {@code UNCHANGED e}. */
    Plan unchanged(Expr expr, Scope scope, States states, @Nullable Pending rest) {
        int variable = Targets.variable(expr, scope);
        if (variable >= 0) {
            Meaning before = states.current().get(variable);
            Meaning known = states.next().get(variable);
            return known == null ? assign(variable, before, states, rest) : isEqual(before, known, states, rest);
        }
        if (expr instanceof Expr.Builtin tuple && tuple.operator() == Operator.TUPLE) {
            return unchangedAll(tuple, scope, states, rest);
        }
        Targets.Meaning meaning = Targets.meaning(expr, scope);
        if (meaning != null) {
            return unchanged(meaning.expr(), meaning.scope(), states, rest);
        }
        Term same = expander.unchanged(expr, scope, states);
        return same.isConstant(0) ? Plan.STOP : Plans.guard(same, action.goOn(states, rest));
    }

    private Plan unchangedAll(Expr.Builtin tuple, Scope scope, States states, @Nullable Pending rest) {
        if (tuple.arguments().isEmpty()) {
            return action.goOn(states, rest);
        }
        Pending pending = rest;
        for (int i = tuple.arguments().size() - 1; i > 0; i--) {
            pending = new Pending(new Expr.Unchanged(tuple.operand(i), tuple.operand(i).span()), scope, pending);
        }
        return unchanged(tuple.operand(0), scope, states, pending);
    }
}
