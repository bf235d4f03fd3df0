package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Operator;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.IntValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Expands built-in operators; with constant operands the reference engine computes them. */
final class Operators {
    private final Expander expander;
    private final Meanings meanings;
    private final Terms terms;
    private final Sets sets;
    private final Functions functions;
    private final Sequences sequences;
    private final Products products;
    private final ProductMembership productMembership;

    Operators(Expander expander, Meanings meanings, Sets sets) {
        this.expander = expander;
        this.meanings = meanings;
        this.terms = meanings.terms();
        this.sets = sets;
        this.functions = new Functions(meanings);
        this.sequences = new Sequences(meanings, functions);
        this.products = new Products(meanings);
        this.productMembership = new ProductMembership(expander, sets);
    }

    Products products() {
        return products;
    }

    Meaning expand(Expr.Builtin expr, Scope scope, States states) {
        if (expr.operator() == Operator.IMPLIES) {
            Term left = expander.truth(expr.operand(0), scope, states);
            return left.isConstant(0)
                    ? meanings.truth(terms.truth(true))
                    : meanings.truth(terms.or(terms.not(left), expander.truth(expr.operand(1), scope, states)));
        }
        if (expr.operator() == Operator.MEMBER || expr.operator() == Operator.NOT_MEMBER) {
            Term isMember = isMember(expander.expand(expr.operand(0), scope, states), expr.operand(1), scope, states);
            return meanings.truth(expr.operator() == Operator.MEMBER ? isMember : terms.not(isMember));
        }
        if (expr.operator() == Operator.PRINT || expr.operator() == Operator.PRINT_T) {
            // Only the reference engine speaks.
            return Meaning.UNDEFINED;
        }
        List<Meaning> operands = new ArrayList<>();
        for (Argument argument : expr.arguments()) {
            if (!(argument instanceof Expr operand)) {
                throw new NotCompilable(expr.operator().symbol());
            }
            operands.add(expander.expand(operand, scope, states));
        }
        if (areConstants(operands)) {
            return areNumbers(operands) && isExact(expr.operator())
                    ? compute(expr, operands)
                    : constant(expr, operands);
        }
        return switch (expr.operator()) {
            case SUBSET_OR_EQUAL -> meanings.truth(sets.isSubset(operands.get(0), operands.get(1),
                    among(expr.operand(1), operands.get(1), scope, states)));
            case INTERSECTION -> sets.intersection(operands.get(0), operands.get(1),
                    among(expr.operand(1), operands.get(1), scope, states));
            case DIFFERENCE -> sets.difference(operands.get(0), operands.get(1),
                    among(expr.operand(1), operands.get(1), scope, states));
            default -> compute(expr, operands);
        };
    }

    /** Tells of an element of another set whether it is one of this set too. */
    private Function<Meaning, Term> among(Expr set, Meaning listed, Scope scope, States states) {
        return !(listed instanceof Constant) && productMembership.isUnlisted(set, scope, states)
                ? element -> productMembership.contains(element, set, scope, states)
                : element -> sets.isIn(listed, element);
    }

    /** An element of a filter must be one of the filtered set, and comparable with its elements, before anything is asked of it. */
    Term isMember(Meaning element, Expr set, Scope scope, States states) {
        return switch (set) {
            case Expr.SetFilter filter -> terms.and(
                    productMembership.contains(element, filter.bound().set(), scope, states),
                    expander.truth(filter.predicate(), expander.binder().bind(filter.bound(), 0, element, scope),
                            states));
            case Expr.Builtin union when union.operator() == Operator.UNION ->
                terms.or(isMember(element, union.operand(0), scope, states),
                        isMember(element, union.operand(1), scope, states));
            default -> productMembership.contains(element, set, scope, states);
        };
    }

    private static boolean areConstants(List<Meaning> operands) {
        for (Meaning operand : operands) {
            if (!(operand instanceof Constant)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areNumbers(List<Meaning> operands) {
        for (Meaning operand : operands) {
            if (!(operand instanceof Constant constant && constant.value() instanceof IntValue)) {
                return false;
            }
        }
        return true;
    }

    /** Do terms compute it of constants as the reference engine does? There is much of it wherever sets are unrolled. */
    private static boolean isExact(Operator operator) {
        return switch (operator) {
            case PLUS, MINUS, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
            default -> false;
        };
    }

    private Meaning constant(Expr.Builtin expr, List<Meaning> operands) {
        List<Argument> literals = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            literals.add(new Expr.Literal(((Constant) operands.get(i)).value(), expr.operand(i).span()));
        }
        return expander.constant(new Expr.Builtin(expr.operator(), literals, expr.span()));
    }

    private Meaning compute(Expr.Builtin expr, List<Meaning> operands) {
        Meaning first = operands.get(0);
        Meaning second = operands.size() > 1 ? operands.get(1) : first;
        return switch (expr.operator()) {
            case NOT -> meanings.truth(terms.not(meanings.asTruth(first)));
            case EQUIVALENT -> meanings.truth(terms.equal(meanings.asTruth(first), meanings.asTruth(second)));
            case EQUAL -> meanings.truth(sets.equality().equal(first, second));
            case UNEQUAL -> meanings.truth(terms.not(sets.equality().equal(first, second)));
            case UNION -> sets.union(first, second);
            case POWER_SET -> sets.powerSet(first);
            case BIG_UNION -> sets.bigUnion(first);
            case ENUMERATION -> sets.enumeration(operands);
            case CARDINALITY -> sets.cardinality(first);
            case IS_FINITE_SET -> isFinite(first);
            case TUPLE -> expander.eager(Sequences.tuple(operands));
            case DOMAIN -> whole(first, meanings.through(first, functions::domain));
            case PLUS, MINUS, TIMES, DIVIDE, MODULO, NEGATE, INTERVAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                arithmetic(expr.operator(), meanings.asNumber(first), meanings.asNumber(second));
            case LENGTH -> whole(first, sequences.length(first));
            case HEAD -> whole(first, sequences.head(first));
            case TAIL -> whole(first, sequences.tail(first));
            case APPEND -> whole(first, whole(second, sequences.append(first, second)));
            case CONCATENATE -> whole(first, whole(second, sequences.concatenation(first, second)));
            case SUBSEQUENCE -> whole(first, sequences.subsequence(first, meanings.asNumber(second),
                    meanings.asNumber(operands.get(2))));
            case PRODUCT -> products.of(Sequences.tuple(operands).domain(), operands);
            case FUNCTION_SET -> products.functionSet(first, second);
            case OVERRIDE_WITH -> whole(first,
                    whole(second,
                            meanings.through(first, l -> meanings.through(second, r -> functions.overridden(l, r)))));
            case SINGLE_MAPPING -> expander.eager(Functions.single(first, second));
            case ASSERT -> meanings.choose(meanings.asTruth(first), new Constant(BoolValue.TRUE),
                    Meaning.UNDEFINED);
            case TLC_EVAL -> whole(first, first);
            default -> throw new NotCompilable(expr.operator().symbol() + " of operands that depend on the state");
        };
    }

    /** A result that drops parts of its operand, which are evaluated all the same. */
    private Meaning whole(Meaning operand, Meaning result) {
        return meanings.after(meanings.evaluated(operand), result);
    }

    private Meaning isFinite(Meaning set) {
        meanings.members(set);
        return whole(set, meanings.truth(terms.truth(true)));
    }

    private Meaning arithmetic(Operator operator, Term left, Term right) {
        return switch (operator) {
            case PLUS -> meanings.number(terms.add(left, right));
            case MINUS -> meanings.number(terms.subtract(left, right));
            case TIMES -> meanings.number(terms.multiply(left, right));
            case DIVIDE -> meanings.number(terms.divide(left, right));
            case MODULO -> meanings.number(terms.modulo(left, right));
            case NEGATE -> meanings.number(terms.subtract(terms.constant(0), left));
            case INTERVAL -> sets.interval(left, right);
            case LESS -> meanings.truth(terms.less(left, right));
            case LESS_OR_EQUAL -> meanings.truth(terms.not(terms.less(right, left)));
            case GREATER -> meanings.truth(terms.less(right, left));
            default -> meanings.truth(terms.not(terms.less(left, right)));
        };
    }
}
