/**
 * Arguments in, exit code out.
 *
 * <p>In: the command line, and Ctrl-C. Out: results on standard output, progress and problems on standard error, an
 * {@link dev.holdfast.cli.ExitCode}.
 *
 * <p>The idea to know: a command decides nothing; it turns options into a request, hands it to the facade or to
 * {@code claims}, and lets {@code render} word the answer. Only this package knows standard streams and the process.
 *
 * <p>Read {@link dev.holdfast.cli.Shell} first.
 */
@NullMarked
package dev.holdfast.cli;

import org.jspecify.annotations.NullMarked;
