/**
 * Verdicts, traces, problems and claims tables as text, pictures and JSON.
 *
 * <p>In: {@link dev.holdfast.verdict.Verdict}s, {@link dev.holdfast.diagnostic.Problem}s and claims reports. Out: strings,
 * and files that are written whole or not at all.
 *
 * <p>The idea to know: rendering decides nothing. A fault in it becomes a warning beside the verdict, and the same input
 * gives the same text, {@code .dot} and {@code .svg} everywhere: no times, no fonts, no machine. Only what Graphviz lays
 * out for us ({@link dev.holdfast.render.GraphvizSvg}) depends on fonts.
 *
 * <p>Read {@link dev.holdfast.render.TextTrace} first.
 */
@NullMarked
package dev.holdfast.render;

import org.jspecify.annotations.NullMarked;
