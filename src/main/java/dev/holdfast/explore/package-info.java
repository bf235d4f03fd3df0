/**
 * Breadth-first search: frontier, visited set, safety and deadlock, and shortest traces to what was found.
 *
 * <p>In: a {@link dev.holdfast.system.TransitionSystem} and {@link dev.holdfast.explore.SearchOptions}. Out: an
 * {@link dev.holdfast.explore.Exploration}, decoded to values.
 *
 * <p>The idea to know: the search goes level by level and decides only when a level is complete, so neither the number of
 * workers nor their luck can change an answer. The visited set tells the depth of each state, so that a trace is found
 * by walking back through it, without parent pointers.
 *
 * <p>Read {@link dev.holdfast.explore.Explorer} first.
 */
@NullMarked
package dev.holdfast.explore;

import org.jspecify.annotations.NullMarked;
