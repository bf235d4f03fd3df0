package dev.holdfast.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Several command lines in one process, separated by {@code --}: what they load is what the launcher's archive of classes
 * holds. Only the last one writes anything, and ends the process.
 */
final class Rehearsal {
    private static final String NEXT = "--";

    private Rehearsal() {}

    public static void main(String[] arguments) {
        List<String> command = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals(NEXT)) {
                new Shell(nowhere(), () -> false).run(command.toArray(String[]::new));
                command.clear();
            } else {
                command.add(argument);
            }
        }
        Main.main(command.toArray(String[]::new));
    }

    private static Console nowhere() {
        PrintWriter writer = new PrintWriter(Writer.nullWriter());
        return new Console(writer, writer, false);
    }
}
