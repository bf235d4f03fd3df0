/**
 * The fast path: actions and predicates as bytecode over packed states.
 *
 * <p>In: a {@link dev.holdfast.model.Model}, its {@link dev.holdfast.layout.PackedLayout}, and the reference engine. Out: a
 * {@link dev.holdfast.system.TransitionSystem}.
 *
 * <p>The idea to know: constants are few, so every quantifier is unrolled and every expression expanded until only
 * integers and truths are left ({@link dev.holdfast.compile.Term}). Where the generated code finds no value, or one that
 * does not fit its slot, it gives up and the reference engine does that state; so problems are always its own. What cannot be
 * expanded is an {@link dev.holdfast.compile.Island}, evaluated by the reference engine.
 *
 * <p>Read {@link dev.holdfast.compile.CompiledSystem} first.
 */
@NullMarked
package dev.holdfast.compile;

import org.jspecify.annotations.NullMarked;
