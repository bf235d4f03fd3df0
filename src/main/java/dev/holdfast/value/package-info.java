/**
 * TLA+ values with equality, order and printing.
 *
 * <p>In: Java numbers, strings and other values. Out: immutable {@link dev.holdfast.value.Value}s, safe to share
 * between threads.
 *
 * <p>The idea to know: a value that is listed in full ({@link dev.holdfast.value.Value#explicit}) has exactly one
 * representation, and Java equality looks through the others; {@link dev.holdfast.value.Comparability} says where TLA+ has
 * an equality at all. A listed function whose domain is {@code 1..n} is always a {@link dev.holdfast.value.TupleValue}, one with a domain of strings a
 * {@link dev.holdfast.value.RecordValue}; {@link dev.holdfast.value.FunctionValue#of} chooses.
 *
 * <p>Read {@link dev.holdfast.value.Value} first.
 */
@NullMarked
package dev.holdfast.value;

import org.jspecify.annotations.NullMarked;
