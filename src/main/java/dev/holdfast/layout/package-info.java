/**
 * Where each variable sits in a packed state, and how values go in and out.
 *
 * <p>In: a model's variables. Out: a {@link dev.holdfast.layout.Layout} that packs and unpacks.
 *
 * <p>The idea to know: two states are equal exactly if their words are. For now every variable has one 32-bit slot that
 * holds the number of its value in a table.
 *
 * <p>Read {@link dev.holdfast.layout.Layout} first.
 */
@NullMarked
package dev.holdfast.layout;

import org.jspecify.annotations.NullMarked;
