package dev.holdfast.compile;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Names;
import dev.holdfast.layout.Leaf;
import dev.holdfast.layout.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that generated code asks the reference engine: from numbers to a number. */
sealed interface Island {

    /**
     * An expression that is not compiled.
     *
     * @param current by variable; missing for those that it does not read
     * @param next the same in the next state
     * @param result what is made of its value
     */
    record Evaluation(Expr expr, Names<Recipe> names, List<Recipe> current, @Nullable List<Recipe> next,
            Meaning.Sort result) implements Island {}

    /** A CHOOSE of which there may be something to say that was not said before. */
    record Warning(Span span) implements Island {}

    /** What one leaf of a slot holds if the slot holds the interned value whose number is the one input. */
    record Part(Slot slot, Leaf leaf) implements Island {}
}
