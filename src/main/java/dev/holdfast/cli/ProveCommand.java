package dev.holdfast.cli;

import dev.holdfast.CheckRequest;
import dev.holdfast.claims.ClaimsFile;
import dev.holdfast.claims.ClaimsFolder;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                "",
                "Reads DIR/claims.md and every claims.md below DIR. Their tables have a row for each property and a "
                        + "column for each model, or a litmus test in each row. It decides each cell by one exact search for each column, and prints the tables with what was found. Each "
                        + "violated claim gets a picture, a .dot and a .txt in the folder counterexamples beside DIR, those of DIR/SUB in counterexamples/SUB.",
                ""},
        footer = {"", "Examples:", "  holdfast prove",
                "  holdfast prove --only RefcountOnDemand      one column",
                "  holdfast prove --only NoMoveWhilePrivate    one row",
                "  holdfast prove --only VmspliceCow           one litmus test",
                "  holdfast prove --full                       the large models too",
                "  holdfast prove examples --format ktap       as kernel tests report"})
final class ProveCommand implements Callable<Integer> {

    /** How the outcome is printed. */
    enum Format {
        TEXT, KTAP
    }

    private final Console console;
    private final BooleanSupplier interrupted;

    @Parameters(paramLabel = "DIR", arity = "0..1",
            description = "The folder of claims.md, or of folders with one (default: spec).")
    private Path folder = Path.of("spec");

    @Option(names = "--only", paramLabel = "ROW|COLUMN",
            description = "Decide only the claims of this property, litmus test or model.")
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
        ClaimsFolder claims = ClaimsFolder.read(folder);
        Selection selection = only == null ? Selection.ALL : Selection.of(claims.pages(), only);
        ClaimsRunner runner = ClaimsRunner.with(this::configure);
        Map<ClaimsReport, Path> reports = new LinkedHashMap<>();
        claims.pages().stream().filter(page -> !selection.columns(page).isEmpty())
                .forEach(page -> prove(page, runner, selection, reports));
        if (format == Format.KTAP) {
            console.print(KtapText.of(reports));
        } else if (reports.size() > 1) {
            console.print("\n" + ClaimsTable.summary(List.copyOf(reports.keySet())));
        }
        boolean othersAreAsExpected = !full || checkOthers(runner, claims);
        return (reports.keySet().stream().allMatch(ClaimsReport::isAsClaimed) && othersAreAsExpected
                ? ExitCode.HOLDS
                : ExitCode.NOT_AS_CLAIMED).number();
    }

    /** A page's tables are printed as soon as they are decided. */
    private void prove(ClaimsFile page, ClaimsRunner runner, Selection selection, Map<ClaimsReport, Path> reports) {
        ClaimsReport report = runner.run(page, selection);
        Path gallery = GalleryFolder.beside(page.folder());
        Gallery.in(gallery).write(report).forEach(console::report);
        if (format == Format.TEXT) {
            console.print(title(page, reports.isEmpty()) + ClaimsTable.of(report, gallery));
        }
        reports.put(report, gallery);
    }

    /** Nothing for the page of the folder itself, which everybody expects. */
    private String title(ClaimsFile page, boolean first) {
        boolean own = page.folder().normalize().equals(folder.normalize());
        return own ? "" : (first ? "" : "\n") + page.file() + "\n\n";
    }

    private boolean checkOthers(ClaimsRunner runner, ClaimsFolder claims) {
        List<ModelReport> reports = claims.otherConfigs().stream().map(runner::run).toList();
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
