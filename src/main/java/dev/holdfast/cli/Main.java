package dev.holdfast.cli;

/** Where the process begins and ends. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Interruption interruption = Interruption.listen();
        if (arguments.length > 1) {
            Preparation.begin();
        }
        StandardOutput results = StandardOutput.ofProcess();
        Console console = Console.writing(results);
        ExitCode code = new Shell(console, interruption::isRequested).run(arguments);
        interruption.exit(results.fault().map(console::lost).orElse(code));
    }
}
