package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes down how values are put together from meanings, and collects the terms on which they depend. */
final class RecipeWriter {
    private final Terms terms;
    /** Where meanings were read from; those that are not here are put together from their parts. */
    private final Map<Meaning, Recipe> stored;
    private final List<Term> inputs = new ArrayList<>();

    RecipeWriter(Terms terms, Map<Meaning, Recipe> stored) {
        this.terms = terms;
        this.stored = stored;
    }

    /** What the recipes count as their inputs, in order. */
    List<Term> inputs() {
        return List.copyOf(inputs);
    }

    Recipe recipe(Meaning meaning) {
        return recipe(meaning, terms.truth(true));
    }

    /** @param when is it asked for at all? Else its parts need not have values */
    private Recipe recipe(Meaning meaning, Term when) {
        Recipe known = stored.get(meaning);
        if (known != null) {
            return known;
        }
        return switch (meaning) {
            case Meaning.Constant constant -> new Recipe.Known(constant.value());
            case Meaning.Scalar scalar -> new Recipe.Scalar(scalar.sort(), input(scalar.term(), when));
            case Meaning.Mapping mapping -> new Recipe.Mapping(mapping.domain(),
                    mapping.values().stream().map(value -> recipe(value, when)).toList());
            case Meaning.Members set -> members(set.members(), when);
            case Meaning.Choice choice -> choice(choice, when);
            case Meaning.Undefined undefined -> new Recipe.Missing();
        };
    }

    private Recipe members(List<Member> members, Term when) {
        List<Integer> guards = new ArrayList<>();
        List<Recipe> elements = new ArrayList<>();
        for (Member member : members) {
            guards.add(input(member.guard(), when));
            elements.add(recipe(member.element(), terms.and(when, member.guard())));
        }
        return new Recipe.Members(guards, elements);
    }

    private Recipe choice(Meaning.Choice choice, Term when) {
        return new Recipe.Choice(input(choice.condition(), when),
                recipe(choice.then(), terms.and(when, choice.condition())),
                recipe(choice.otherwise(), terms.and(when, terms.not(choice.condition()))));
    }

    private int input(Term term, Term when) {
        Term needed = term.mayGiveUp() ? terms.select(when, term, terms.constant(0)) : term;
        int known = inputs.indexOf(needed);
        if (known >= 0) {
            return known;
        }
        inputs.add(needed);
        return inputs.size() - 1;
    }
}
