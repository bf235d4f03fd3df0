package dev.holdfast.cli;

import dev.holdfast.CheckRequest;
import dev.holdfast.claims.ClaimsFile;
import dev.holdfast.claims.ClaimsReport;
import dev.holdfast.claims.ClaimsRunner;
import dev.holdfast.claims.ModelReport;
import dev.holdfast.claims.Selection;
import dev.holdfast.render.ClaimsTable;
import dev.holdfast.render.Gallery;
import dev.holdfast.render.GalleryFolder;
import dev.holdfast.render.KtapText;
import dev.holdfast.render.ModelText;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code holdfast prove}: every claim of a folder. */
@Command(name = "prove", mixinStandardHelpOptions = true, versionProvider = Shell.Version.class, sortOptions = false,
        abbreviateSynopsis = true, header = "Decide every claim in claims.md and draw the counterexamples.",
        description = {
                "", "Reads DIR/claims.md, whose tables have a row for each property and a column for each model, "
                        + "decides each cell by one exact search for each column, and prints the tables with what was found. Each "
                        + "violated claim gets a picture, a .dot and a .txt in the folder counterexamples beside DIR.",
                ""},
        footer = {"", "Examples:", "  holdfast prove",
                "  holdfast prove --only RefcountOnDemand      one column",
                "  holdfast prove --only NoMoveWhilePrivate    one row",
                "  holdfast prove --full                       the large models too",
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

    @Option(names = "--only", paramLabel = "ROW|COLUMN",
            description = "Decide only the claims of this property or model.")
    private @Nullable String only;

    @Option(names = "--full",
            description = "Also check every other .cfg in DIR, the large ones among them, against the "
                    + "answer in its head.")
    private boolean full;

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
        ClaimsRunner runner = ClaimsRunner.with(this::configure);
        ClaimsReport report = runner.run(page, selection);
        Path gallery = GalleryFolder.beside(folder);
        Gallery.in(gallery).write(report).forEach(console::report);
        console.print(format == Format.KTAP ? KtapText.of(report, gallery) : ClaimsTable.of(report, gallery));
        boolean othersAreAsExpected = !full || checkOthers(runner, page);
        return (report.isAsClaimed() && othersAreAsExpected ? ExitCode.HOLDS : ExitCode.NOT_AS_CLAIMED).number();
    }

    private boolean checkOthers(ClaimsRunner runner, ClaimsFile page) {
        List<ModelReport> reports = page.otherConfigs().stream().map(runner::run).toList();
        if (!reports.isEmpty()) {
            console.print("\n" + ModelText.table(reports));
        }
        return reports.stream().allMatch(ModelReport::isAsExpected);
    }

    private CheckRequest configure(CheckRequest request) {
        String model = String.valueOf(request.file().getFileName());
        return search.applyTo(request).withListeners(console.err()::println,
                search.progress(console, model), interrupted);
    }
}
