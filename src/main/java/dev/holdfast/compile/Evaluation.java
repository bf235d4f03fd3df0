package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Choice;
import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.compile.Meaning.Mapping;
import dev.holdfast.compile.Meaning.Member;
import dev.holdfast.compile.Meaning.Members;
import dev.holdfast.compile.Meaning.Scalar;
import dev.holdfast.compile.Meaning.Undefined;

/** Where evaluating a meaning gives up, so that nothing is passed over that TLC would evaluate. */
final class Evaluation {
    private final Meanings meanings;
    private final Terms terms;

    Evaluation(Meanings meanings) {
        this.meanings = meanings;
        this.terms = meanings.terms();
    }

    /** The meaning, once the term was evaluated. */
    Meaning after(Term first, Meaning meaning) {
        if (!first.mayGiveUp()) {
            return meaning;
        }
        return switch (meanings.scalarOf(meaning)) {
            case Scalar scalar -> meanings.scalar(scalar.sort(), terms.after(first, scalar.term()));
            case Mapping mapping -> mapping.values().isEmpty()
                    ? new Choice(terms.after(first, terms.truth(true)), mapping, mapping)
                    : new Mapping(mapping.domain(),
                            mapping.values().stream().map(value -> after(first, value)).toList());
            case Members set when !set.members().isEmpty() -> new Members(set.members().stream()
                    .map(member -> new Member(terms.after(first, member.guard()), member.element())).toList());
            case Choice choice -> new Choice(terms.after(first, choice.condition()), choice.then(), choice.otherwise());
            case Undefined undefined -> undefined;
            case Members set -> new Choice(terms.after(first, terms.truth(true)), set, set);
            case Constant constant -> afterConstant(first, constant);
        };
    }

    private Meaning afterConstant(Term first, Constant constant) {
        Meaning opened = meanings.membersOf(meanings.mappingOf(constant));
        boolean openedToParts = opened instanceof Mapping mapping && !mapping.values().isEmpty()
                || opened instanceof Members set && !set.members().isEmpty();
        return openedToParts
                ? after(first, opened)
                : new Choice(terms.after(first, terms.truth(true)), constant, constant);
    }

    /** A term whose evaluation gives up wherever evaluating the meaning in full would; a constant if it never does. */
    Term of(Meaning meaning) {
        return switch (meaning) {
            case Constant constant -> terms.truth(true);
            case Scalar scalar -> ofTerm(scalar.term());
            case Mapping mapping ->
                mapping.values().stream().map(this::of).reduce(terms.truth(true), terms::and);
            case Members set -> set.members().stream()
                    .map(member -> terms.and(ofTerm(member.guard()), ofGuarded(member.guard(), member.element())))
                    .reduce(terms.truth(true), terms::and);
            case Choice choice ->
                terms.select(choice.condition(), of(choice.then()), of(choice.otherwise()));
            case Undefined undefined -> terms.giveUp();
        };
    }

    private Term ofGuarded(Term guard, Meaning element) {
        Term whole = of(element);
        return whole.mayGiveUp() ? terms.select(guard, whole, terms.truth(true)) : terms.truth(true);
    }

    private Term ofTerm(Term term) {
        return terms.after(term, terms.truth(true));
    }
}
