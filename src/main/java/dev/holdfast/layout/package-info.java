/**
 * Where each variable sits in a packed state, and how values go in and out.
 *
 * <p>In: a model's variables. Out: a {@link dev.holdfast.layout.Layout} that packs and unpacks.
 *
 * <p>The idea to know: two states are equal exactly if their words are. A packed layout gives each
 * value the bits that its type needs, and the number of the value in a table where nothing bounds it.
 *
 * <p>Read {@link dev.holdfast.layout.Layout} first.
 */
@NullMarked
package dev.holdfast.layout;

import org.jspecify.annotations.NullMarked;
