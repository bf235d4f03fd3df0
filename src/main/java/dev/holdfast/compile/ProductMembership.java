package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Choice;
import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.compile.Meaning.Mapping;
import dev.holdfast.compile.Meaning.Members;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Operator;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.IntervalSet;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Membership in a set of tuples, records, functions or sets that depends on the state, part by part as TLC decides it. Listing such
 * a set would be slow, and would ask nothing of one part where another part's set is empty.
 */
final class ProductMembership {
    private static final Set<Operator> COMBINATIONS = EnumSet.of(Operator.UNION, Operator.INTERSECTION,
            Operator.DIFFERENCE);

    private final Expander expander;
    private final Meanings meanings;
    private final Terms terms;
    private final Sets sets;

    ProductMembership(Expander expander, Sets sets) {
        this.expander = expander;
        this.meanings = expander.meanings();
        this.terms = meanings.terms();
        this.sets = sets;
    }

    /** An expression with what its names stand for. */
    private record Placed(Expr expr, Scope scope) {}

    /** Is the element in the set, listed or not? */
    Term contains(Meaning element, Expr set, Scope scope, States states) {
        Term structural = isMember(element, set, scope, states);
        return structural != null ? structural : sets.contains(expander.expand(set, scope, states), element);
    }

    /** Null if it is no such set, or depends on no state. */
    private @Nullable Term isMember(Meaning element, Expr set, Scope scope, States states) {
        Placed placed = behindNames(set, scope);
        return switch (placed.expr()) {
            case Expr.Builtin e when e.operator() == Operator.PRODUCT -> {
                int length = e.arguments().size();
                yield inMappings(element, Meanings.firstNumbers(length), IntStream.range(0, length)
                        .mapToObj(i -> factor(e.operand(i), placed.scope(), states)).toList());
            }
            case Expr.RecordSetConstructor e -> inMappings(element,
                    e.fields().keySet().stream().<Value>map(StringValue::new).toList(),
                    e.fields().values().stream().map(field -> factor(field, placed.scope(), states)).toList());
            case Expr.Builtin e when e.operator() == Operator.FUNCTION_SET -> inFunctions(element,
                    expander.expand(e.operand(0), placed.scope(), states),
                    factor(e.operand(1), placed.scope(), states));
            case Expr.Builtin e when e.operator() == Operator.POWER_SET ->
                inSubsets(element, factor(e.operand(0), placed.scope(), states));
            case Expr.Builtin e when COMBINATIONS.contains(e.operator())
                    && isUnlisted(e, placed.scope(), states) ->
                inCombination(element, e.operator(),
                        factor(e.operand(0), placed.scope(), states), factor(e.operand(1), placed.scope(), states));
            case Expr.If e when isUnlisted(e.then(), placed.scope(), states)
                    || isUnlisted(e.otherwise(), placed.scope(), states) ->
                terms.select(expander.truth(e.condition(), placed.scope(), states),
                        factor(e.then(), placed.scope(), states).contains(element),
                        factor(e.otherwise(), placed.scope(), states).contains(element));
            default -> null;
        };
    }

    /** Is it a set that is asked for elements without being listed? */
    boolean isUnlisted(Expr set, Scope scope, States states) {
        Placed placed = behindNames(set, scope);
        return switch (placed.expr()) {
            case Expr.RecordSetConstructor e -> true;
            case Expr.Builtin e -> switch (e.operator()) {
                case PRODUCT, FUNCTION_SET, POWER_SET, SEQUENCES -> true;
                case UNION, INTERSECTION, DIFFERENCE -> isUnlisted(e.operand(0), placed.scope(), states)
                        || isUnlisted(e.operand(1), placed.scope(), states);
                default -> false;
            };
            case Expr.If e -> isUnlisted(e.then(), placed.scope(), states)
                    || isUnlisted(e.otherwise(), placed.scope(), states);
            case Expr.Apply e when e.callee() instanceof Definition definition
                    && expander.names().isConstant(definition) ->
                expander.expand(e, placed.scope(), states) instanceof Constant constant
                        && constant.value() instanceof SetValue known
                        && !(known instanceof EnumeratedSet || known instanceof IntervalSet);
            default -> false;
        };
    }

    /**
     * A set of which such a set is made.
     *
     * @param isSet gives up where it is none, or has no value
     */
    private record Factor(Term isSet, Test membership) {
        Term contains(Meaning element) {
            return membership.of(element);
        }
    }

    /** It may be such a set itself. */
    private Factor factor(Expr set, Scope scope, States states) {
        Meaning listed = expander.expand(set, scope, states);
        return new Factor(sets.isSet(listed), element -> {
            Term structural = listed instanceof Meaning.Constant ? null : isMember(element, set, scope, states);
            return structural != null ? structural : sets.contains(listed, element);
        });
    }

    private Placed behindNames(Expr expr, Scope scope) {
        if (expr instanceof Expr.Let let) {
            return behindNames(let.body(), scope.open(let.definitions()));
        }
        if (!(expr instanceof Expr.Apply name)) {
            return new Placed(expr, scope);
        }
        if (name.callee() instanceof Definition definition && !definition.isLocal()) {
            return expander.names().isConstant(definition) || expander.names().isRecursive(definition)
                    ? new Placed(expr, scope)
                    : behindNames(definition.body(),
                            Scope.EMPTY.withArguments(definition.parameters(), name.arguments(), scope));
        }
        return scope.find(name.callee()) instanceof Scope.Binding.Later later
                ? behindNames(later.expr(), later.scope())
                : new Placed(expr, scope);
    }

    private interface Test {
        Term of(Meaning element);
    }

    private Term each(Meaning element, Term areSets, Test test) {
        return terms.after(terms.and(meanings.evaluated(Kinds.known(element)), areSets), choose(element, test));
    }

    private Term choose(Meaning element, Test test) {
        return element instanceof Choice choice
                ? terms.select(choice.condition(), choose(choice.then(), test), choose(choice.otherwise(), test))
                : test.of(element);
    }

    private Term inMappings(Meaning element, List<Value> domain, List<Factor> factors) {
        return each(element, factors.stream().map(Factor::isSet).reduce(terms.truth(true), terms::and),
                one -> !(meanings.mappingOf(one) instanceof Mapping mapping)
                        ? sets.isElsewhere(one)
                        : mapping.domain().equals(domain) ? all(mapping.values(), factors) : terms.truth(false));
    }

    private Term inFunctions(Meaning element, Meaning domain, Factor range) {
        return each(element, terms.and(sets.isSet(domain), range.isSet()),
                one -> !(meanings.mappingOf(one) instanceof Mapping mapping)
                        ? sets.isElsewhere(one)
                        : terms.and(
                                sets.equality().equal(new Constant(EnumeratedSet.ofSorted(mapping.domain())), domain),
                                all(mapping.values(), Collections.nCopies(mapping.values().size(), range))));
    }

    private Term inSubsets(Meaning element, Factor base) {
        return each(element, base.isSet(), one -> !(meanings.membersOf(one) instanceof Members set)
                ? sets.isElsewhere(one)
                : sets.equality().every(set.members(), base::contains));
    }

    private Term inCombination(Meaning element, Operator combination, Factor left, Factor right) {
        Term inLeft = left.contains(element);
        Term inRight = right.contains(element);
        return terms.after(terms.and(left.isSet(), right.isSet()), switch (combination) {
            case UNION -> terms.or(inLeft, inRight);
            case INTERSECTION -> terms.and(inLeft, inRight);
            default -> terms.and(inLeft, terms.not(inRight));
        });
    }

    private Term all(List<Meaning> elements, List<Factor> factors) {
        Term all = terms.truth(true);
        for (int i = elements.size() - 1; i >= 0; i--) {
            all = terms.and(factors.get(i).contains(elements.get(i)), all);
        }
        return all;
    }
}
