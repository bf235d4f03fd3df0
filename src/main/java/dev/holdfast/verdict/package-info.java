/**
 * The answer: holds, violated with a trace, stopped early, or failed on a problem, each with counts.
 *
 * <p>In: what a search found. Out: plain data, decoded to values, that rendering and scripts read.
 *
 * <p>The idea to know: only {@link dev.holdfast.verdict.Holds} says that something was proved; a search that did not reach
 * its end is {@link dev.holdfast.verdict.Stopped} whatever it saw on the way.
 *
 * <p>Read {@link dev.holdfast.verdict.Verdict} first.
 */
@NullMarked
package dev.holdfast.verdict;

import org.jspecify.annotations.NullMarked;
