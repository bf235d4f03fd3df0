package dev.holdfast.cli;

import dev.holdfast.CheckRequest;
import dev.holdfast.claims.ClaimsFile;
import dev.holdfast.claims.ClaimsReport;
import dev.holdfast.claims.ClaimsRunner;
import dev.holdfast.claims.Selection;
import dev.holdfast.render.ClaimsTable;
import dev.holdfast.render.Gallery;
import dev.holdfast.render.KtapText;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code holdfast prove}: every claim of a folder. */
@Command(name = "prove", mixinStandardHelpOptions = true, versionProvider = Shell.Version.class, sortOptions = false, abbreviateSynopsis = true, header = "Decide every claim in claims.md and draw the counterexamples.", description = {
        "", "Reads DIR/claims.md, whose tables have a row for each property and a column for each model, "
                + "decides each cell by one exact search for each column, and prints the tables with what was found. Each "
                + "violated claim gets a picture, a .dot and a .txt in the folder counterexamples beside DIR.",
        ""}, footer = {"", "Examples:", "  holdfast prove",
                "  holdfast prove --only RefcountOnDemand      one column",
                "  holdfast prove --only NoMoveWhilePrivate    one row",
                "  holdfast prove examples --format ktap       as kernel tests report"})
final class ProveCommand implements Callable<Integer> {

    /** How the outcome is printed. */
    enum Format {
        TEXT, KTAP
    }

    private final Console console;
    private final BooleanSupplier interrupted;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The folder of claims.md (default: spec).")
    private Path folder = Path.of("spec");

    @Option(names = "--only", paramLabel = "ROW|COLUMN", description = "Decide only the claims of this property or model.")
    private @Nullable String only;

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Option(names = "--format", paramLabel = "text|ktap", description = "How to print the outcome (default: text).")
    private Format format = Format.TEXT;

    ProveCommand(Console console, BooleanSupplier interrupted) {
        this.console = console;
        this.interrupted = interrupted;
    }

    @Override
    public Integer call() {
        ClaimsFile page = ClaimsFile.read(folder);
        Selection selection = only == null ? Selection.ALL : Selection.of(page, only);
        ClaimsReport report = ClaimsRunner.with(this::configure).run(page, selection);
        Path gallery = gallery();
        Gallery.in(gallery).write(report).forEach(console::report);
        console.print(format == Format.KTAP ? KtapText.of(report, gallery) : ClaimsTable.of(report, gallery));
        return (report.isAsClaimed() ? ExitCode.HOLDS : ExitCode.NOT_AS_CLAIMED).number();
    }

    private CheckRequest configure(CheckRequest request) {
        String model = String.valueOf(request.file().getFileName());
        return search.applyTo(request).withListeners(console.err()::println,
                search.progress(console, model), interrupted);
    }

    /** Beside the folder, shown as short as the folder was given. */
    private Path gallery() {
        Path parent = folder.normalize().getParent();
        if (parent == null && !folder.normalize().toString().isEmpty()) {
            return Path.of("counterexamples");
        }
        return parent == null ? Path.of("..", "counterexamples") : parent.resolve("counterexamples");
    }
}
