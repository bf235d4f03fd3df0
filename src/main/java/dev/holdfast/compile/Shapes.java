package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Choice;
import dev.holdfast.compile.Meaning.Mapping;
import dev.holdfast.compile.Meaning.Members;
import dev.holdfast.compile.Meaning.Scalar;
import dev.holdfast.compile.Meaning.Sort;
import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.layout.Slot;

/** Tells which of several shapes a value has, and makes of a value whose shape is known what it is then. */
final class Shapes {
    private final Meanings meanings;
    private final Terms terms;

    Shapes(Meanings meanings) {
        this.meanings = meanings;
        this.terms = meanings.terms();
    }

    /** Is the value of this shape? Alternatives of a slot exclude each other. */
    Term isOfShape(Slot shape, Meaning value) {
        return value instanceof Choice choice
                ? terms.select(choice.condition(), isOfShape(shape, choice.then()),
                        isOfShape(shape, choice.otherwise()))
                : terms.truth(hasShape(shape, value));
    }

    private boolean hasShape(Slot shape, Meaning value) {
        return switch (shape) {
            case Slot.Truth s -> isScalar(value, Sort.TRUTH);
            case Slot.Number s -> isScalar(value, Sort.NUMBER);
            case Slot.Atom s -> isScalar(value, Sort.ATOM);
            case Slot.Mapping s -> meanings.mappingOf(value) instanceof Mapping mapping
                    && mapping.domain().equals(s.domain());
            case Slot.Subset s -> meanings.membersOf(value) instanceof Members;
            case Slot.OneOf s -> throw new HoldfastBug("a choice of shapes is itself no shape");
            case Slot.Interned s -> throw new HoldfastBug("anything is no shape");
        };
    }

    private boolean isScalar(Meaning value, Sort sort) {
        return meanings.scalarOf(value) instanceof Scalar scalar && scalar.sort() == sort;
    }

    private boolean mayHaveShape(Slot shape, Meaning value) {
        return value instanceof Choice choice
                ? mayHaveShape(shape, choice.then()) || mayHaveShape(shape, choice.otherwise())
                : hasShape(shape, value);
    }

    /** The value, known to be of the shape: choices that would make it another are settled. */
    Meaning settled(Meaning value, Slot shape) {
        if (!(value instanceof Choice choice)) {
            return hasShape(shape, value) ? value : Meaning.UNDEFINED;
        }
        if (!mayHaveShape(shape, choice.otherwise())) {
            return settled(choice.then(), shape);
        }
        return mayHaveShape(shape, choice.then())
                ? meanings.choose(choice.condition(), settled(choice.then(), shape), settled(choice.otherwise(), shape))
                : settled(choice.otherwise(), shape);
    }
}
