package dev.holdfast.render;

import dev.holdfast.CheckRequest;
import dev.holdfast.claims.ClaimsFile;
import dev.holdfast.claims.ClaimsReport;
import dev.holdfast.claims.ClaimsRunner;
import dev.holdfast.claims.Selection;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.PropertyResult.Kind;
import dev.holdfast.verdict.PropertyResult.Outcome;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Summary;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import dev.holdfast.verdict.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** A page with three models: all as claimed, one cell otherwise, stopped. */
final class SampleClaims {
    private static final String PAGE = """
            | property | [Unprotected](Unprotected.cfg) | [RefcountOnDemand](RefcountOnDemand.cfg) | [Large](Large.cfg) |
            |---|---|---|---|
            | `NoMoveWhilePrivate` not moved while a guest frame holds it as private data | fails: 12, MigCopy | holds | holds |
            | `TypeOK` every variable in its range | holds | holds | holds |
            | `Next` every action is taken | reachable | reachable | n/a[^1] |

            [^1]: Too large to say.
            """;

    private SampleClaims() {}

    static ClaimsReport report(Path folder, String only) {
        return report(folder, only, SampleClaims::verdict);
    }

    static ClaimsReport report(Path folder, String only, Function<CheckRequest, Verdict> checker) {
        try {
            for (String model : List.of("Unprotected", "RefcountOnDemand", "Large")) {
                Files.writeString(folder.resolve(model + ".cfg"), "");
            }
            Files.writeString(folder.resolve("claims.md"), PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ClaimsFile file = ClaimsFile.read(folder);
        return new ClaimsRunner(checker, request -> request).run(file,
                only.isEmpty() ? Selection.ALL : Selection.of(List.of(file), only));
    }

    static Verdict verdict(CheckRequest request) {
        Summary summary = withResults(request.file().getFileName().toString());
        return summary.config().startsWith("Large")
                ? new Stopped(summary, Stopped.Reason.TIMEOUT)
                : new Violated(summary,
                        new Violation(Violation.Kind.ACTION, "NoMoveWhilePrivate", trace(summary.config())));
    }

    static Verdict asClaimed(CheckRequest request) {
        Summary summary = withResults("Unprotected.cfg");
        return new Violated(summary,
                new Violation(Violation.Kind.ACTION, "NoMoveWhilePrivate", trace("Unprotected.cfg")));
    }

    /** Goes on after the violation and is stopped before it knows of the rest. */
    static Verdict violatedAndStopped(CheckRequest request) {
        Violated found = (Violated) asClaimed(request);
        return new Violated(withResults("Unprotected.cfg", Outcome.UNDECIDED), found.violation());
    }

    private static Trace trace(String config) {
        return config.startsWith("Unprotected") ? Samples.migration() : Samples.prefix(Samples.migration(), 6);
    }

    private static Summary withResults(String config) {
        return withResults(config, Outcome.HOLDS);
    }

    private static Summary withResults(String config, Outcome typeOk) {
        Summary plain = Samples.summary(config);
        return new Summary(plain.module(), plain.config(), plain.engine(), plain.workers(), plain.within(),
                plain.view(),
                plain.statistics(),
                plain.seconds(),
                List.of(new PropertyResult("NoMoveWhilePrivate", Kind.PROPERTY, Outcome.VIOLATED, trace(config)),
                        new PropertyResult("TypeOK", Kind.INVARIANT, typeOk, null),
                        new PropertyResult("Next", Kind.REACHABLE, Outcome.REACHABLE,
                                Samples.prefix(Samples.migration(), 2))),
                plain.coverage(), plain.warnings());
    }
}
