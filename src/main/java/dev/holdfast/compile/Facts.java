package dev.holdfast.compile;

import dev.holdfast.compile.Term.Operation;
import java.util.List;

/**
 * Simplifies a term where it is evaluated only after another was, and came out true, or false. That makes a recursion over a set end:
 * what was taken out of it is no member of what is left. Whatever is replaced is made of what decides the fact, so that most
 * terms can be passed over at a glance.
 */
final class Facts {
    /** What is known is looked for so deep below a term. */
    private static final int DEPTH = 6;

    private final Terms terms;

    Facts(Terms terms) {
        this.terms = terms;
    }

    /** The term where it is known what the fact is. */
    Term assuming(Term fact, boolean isTrue, Term term) {
        return knowing(fact, isTrue, term, DEPTH);
    }

    /** The term where it is known what the fact is: evaluated before, it did not give up and will not. */
    private Term knowing(Term fact, boolean isTrue, Term term, int depth) {
        if (fact.isConstant() || !fact.mayShareWith(term)) {
            return term;
        }
        if (fact.operation() == Operation.NOT) {
            return knowing(fact.part(0), !isTrue, term, depth);
        }
        Term told = substituted(fact, isTrue, term, depth);
        return fact.operation() == (isTrue ? Operation.AND : Operation.OR)
                ? knowing(fact.part(1), isTrue, knowing(fact.part(0), isTrue, told, depth), depth)
                : told;
    }

    private Term substituted(Term fact, boolean isTrue, Term term, int depth) {
        if (term == fact) {
            return terms.truth(isTrue);
        }
        boolean isCompound = fact.operation() == Operation.AND || fact.operation() == Operation.OR;
        // A term that was made before the fact cannot have it as a part; but of a compound fact a part may be left.
        if (depth == 0 || term.id() < fact.id() && !(isCompound && term.operation() == Operation.SELECT)
                || !fact.mayShareWith(term)) {
            return term;
        }
        return switch (term.operation()) {
            case NOT -> {
                Term only = substituted(fact, isTrue, term.part(0), depth - 1);
                yield only == term.part(0) ? term : terms.not(only);
            }
            case AND, OR, AFTER -> {
                Term left = substituted(fact, isTrue, term.part(0), depth - 1);
                Term right = substituted(fact, isTrue, term.part(1), depth - 1);
                yield left == term.part(0) && right == term.part(1) ? term : terms.again(term, List.of(left, right));
            }
            case SELECT -> {
                Term condition = term.part(0);
                Term left = branch(fact, isTrue, condition, true, term.part(1), depth - 1);
                Term right = branch(fact, isTrue, condition, false, term.part(2), depth - 1);
                Term tested = substituted(fact, isTrue, condition, depth - 1);
                yield tested == condition && left == term.part(1) && right == term.part(2)
                        ? term
                        : terms.again(term, List.of(tested, left, right));
            }
            default -> term;
        };
    }

    private Term branch(Term fact, boolean isTrue, Term condition, boolean taken, Term term, int depth) {
        Term left = fact.operation() == Operation.AND || fact.operation() == Operation.OR
                ? knowing(condition, taken, fact, depth)
                : fact;
        // What follows from the fact itself is looked for by whoever asks, once it was looked for in all of the term.
        return left == fact ? substituted(fact, isTrue, term, depth) : knowing(left, isTrue, term, depth);
    }
}
