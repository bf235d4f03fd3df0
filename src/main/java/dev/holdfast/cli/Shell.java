package dev.holdfast.cli;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.render.VerdictJson;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Summary;
import dev.holdfast.verdict.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The whole command line: knows the commands, and what becomes of bad arguments, of problems and of our own faults.
 */
@Command(name = "holdfast", mixinStandardHelpOptions = true, versionProvider = Shell.Version.class, sortOptions = false,
        header = "A model checker for TLA+: verdicts, pictures and tables of claims.",
        synopsisSubcommandLabel = "COMMAND", description = {
                "",
                "Checks TLA+ modules with TLC's configuration files. The main job is @|bold prove|@: every claim in "
                        + "spec/claims.md is decided by an exact search, and each violated one gets a picture."},
        commandListHeading = "%nCommands:%n", footer = {
                "", "Examples:", "  holdfast prove                    every claim in spec/",
                "  holdfast check Model.cfg          one model, as tlc would",
                "  holdfast help check               a command's own page; so does check --help", "", "Environment:",
                "  JAVA_HOME             a JDK of version 21 or later, before any that is found",
                "  HOLDFAST_JAVA_OPTS    options for the Java machine, such as -Xmx8g",
                "  NO_COLOR              if set, no colours on a terminal", "",
                "Exit status: 0 if all is well; each command's page lists the others."})
final class Shell implements Runnable {
    private static final int WIDTH = 80;

    private final Console console;
    private final BooleanSupplier interrupted;

    /** Given up when memory is exhausted, so that there is room to say so. */
    private byte[] reserve = new byte[1 << 20];

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** @param interrupted says true once the user wants the process to end */
    Shell(Console console, BooleanSupplier interrupted) {
        this.console = console;
        this.interrupted = interrupted;
    }

    /** With all commands if need be: to read what a command takes is a good part of a short run. */
    private CommandLine commandLine(String... arguments) {
        Map<String, Supplier<CommandLine>> commands = commands();
        CommandLine line = new CommandLine(this);
        if (arguments.length > 0 && commands.containsKey(arguments[0])) {
            line.addSubcommand(commands.get(arguments[0]).get());
        } else {
            commands.values().forEach(command -> line.addSubcommand(command.get()));
            line.addSubcommand(help());
        }
        return line.setOut(console.out()).setErr(console.err()).setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(this::onBadArguments).setExecutionExceptionHandler(this::onException)
                .setUsageHelpWidth(WIDTH);
    }

    /** By the names that they have. */
    private Map<String, Supplier<CommandLine>> commands() {
        Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();
        commands.put("prove", () -> listing(new ProveCommand(console, interrupted), "every claim came out as claimed",
                ExitCode.ofProve()));
        commands.put("check",
                () -> listing(new CheckCommand(console, interrupted), "everything holds", ExitCode.ofCheck()));
        commands.put("compare", () -> listing(new CompareCommand(console, interrupted),
                "the models are the same to the observer", ExitCode.ofCompare(), "they are not"));
        commands.put("cost", () -> listing(new CostCommand(console, interrupted),
                "the bound is known, whatever it is", ExitCode.ofGraph()));
        commands.put("simulate", () -> listing(new SimulateCommand(console, interrupted),
                "nothing was found, which proves nothing", ExitCode.ofCheck()));
        commands.put("graph", () -> listing(new GraphCommand(console, interrupted), "all is shown",
                ExitCode.ofGraph()));
        return commands;
    }

    private static CommandLine help() {
        CommandLine line = new CommandLine(new HelpCommand());
        line.getCommandSpec().usageMessage().header("Show a command's own page.").description("");
        return line;
    }

    /** @param success what exit code 0 means there */
    private static CommandLine listing(Object command, String success, Stream<ExitCode> codes) {
        return listing(command, success, codes, ExitCode.NOT_AS_CLAIMED.meaning());
    }

    /** @param otherwise what exit code 1 means there */
    private static CommandLine listing(Object command, String success, Stream<ExitCode> codes, String otherwise) {
        Map<String, String> list = new LinkedHashMap<>();
        codes.forEach(code -> list.put(Integer.toString(code.number()),
                code == ExitCode.HOLDS ? success : code == ExitCode.NOT_AS_CLAIMED ? otherwise : code.meaning()));
        CommandLine line = new CommandLine(command);
        line.getCommandSpec().usageMessage().parameterListHeading("Arguments:%n").optionListHeading("%nOptions:%n")
                .exitCodeListHeading("%nExit status:%n").exitCodeList(list);
        return line;
    }

    ExitCode run(String... arguments) {
        try {
            return byNumber(commandLine(arguments).execute(arguments));
        } catch (OutOfMemoryError full) {
            reserve = new byte[0];
            console.err()
                    .println("holdfast: memory exhausted; nothing was decided. HOLDFAST_JAVA_OPTS=-Xmx8g gives 8 GB");
            return ExitCode.MACHINE;
        } catch (StackOverflowError | LinkageError fault) {
            return reportBug(fault);
        }
    }

    private static ExitCode byNumber(int number) {
        return Stream.of(ExitCode.values()).filter(code -> code.number() == number).findFirst().orElse(ExitCode.BUG);
    }

    /** Without a command there is nothing to do but to say what could be done. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Missing command: prove, check, compare, cost, simulate or graph");
    }

    /** Does the caller read JSON, even if the arguments as a whole make no sense? */
    private static boolean wantsJson(List<String> arguments) {
        int format = arguments.indexOf("--format");
        return arguments.stream().anyMatch("--format=json"::equalsIgnoreCase)
                || format >= 0 && format + 1 < arguments.size() && arguments.get(format + 1).equalsIgnoreCase("json");
    }

    private void printJson(List<Problem> problems) {
        console.print(VerdictJson
                .of(new Failed(Summary.ofNothing("", ""), problems, Failed.Moment.LOADING, Trace.EMPTY)));
    }

    private int onBadArguments(ParameterException problem, String[] arguments) {
        String message = ArgumentText.of(problem);
        if (wantsJson(List.of(arguments))) {
            printJson(List.of(Problem.of(Code.ARGUMENT, Span.NOWHERE, message)));
        }
        console.err().println("holdfast: " + message);
        ArgumentText.meant(problem).ifPresent(meant -> console.err().println("Did you mean " + meant + "?"));
        String command = problem.getCommandLine().getCommandSpec().qualifiedName();
        console.err().println("Try '" + command + " --help'.");
        return ExitCode.CONFIG.number();
    }

    private int onException(Exception exception, CommandLine command, CommandLine.ParseResult parsed) {
        if (exception instanceof SpecException problems) {
            if (wantsJson(parsed.originalArgs())) {
                printJson(problems.problems());
            }
            console.err().print(console.problemText().of(problems.problems()));
            console.err().flush();
            return ExitCode.of(problems.problems()).number();
        }
        return reportBug(exception).number();
    }

    private ExitCode reportBug(Throwable fault) {
        console.err()
                .println("holdfast: this is a fault of Holdfast, not of your spec. Please report it with the spec, the "
                        + "command line and the lines below (version " + Version.text() + ").");
        fault.printStackTrace(console.err());
        return ExitCode.BUG;
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        static String text() {
            String version = Shell.class.getPackage().getImplementationVersion();
            return version == null ? "development" : version;
        }

        @Override
        public String[] getVersion() {
            return new String[]{"holdfast " + text()};
        }
    }
}
