package dev.holdfast.cli;

/** Where the process begins and ends. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Interruption interruption = Interruption.listen();
        if (arguments.length > 1) {
            Preparation.begin();
        }
        ExitCode code = new Shell(Console.standard(), interruption::isRequested).run(arguments);
        interruption.exit(code);
    }
}
