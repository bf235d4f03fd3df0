package dev.holdfast.agreement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The other side of {@link TlcService}: runs TLC as often as its input asks for it, in one process but each time in a class
 * loader of its own, because of TLC's static state. A line is a {@code .cfg}, a module, a folder for TLC's states and a file
 * for its output, divided by tabs; the answer is the exit code.
 */
final class TlcRuns {
    private TlcRuns() {}

    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        URL jar = Path.of(arguments[0]).toUri().toURL();
        PrintStream answers = System.out;
        System.setOut(System.err);
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            answers.println(run(jar, line.split("\t")));
            answers.flush();
        }
        // Each run leaves a thread behind that would keep the process alive.
        System.exit(0);
    }

    private static int run(URL jar, String[] question) throws IOException, ReflectiveOperationException {
        ClassLoader own = new URLClassLoader(new URL[]{jar}, ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(own);
        Class<?> streams = own.loadClass("util.ToolIO");
        try (PrintStream output = new PrintStream(question[3], StandardCharsets.UTF_8)) {
            for (String name : new String[]{"out", "err"}) {
                Field stream = streams.getField(name);
                stream.set(null, output);
            }
            return run(own, question);
        }
    }

    private static int run(ClassLoader own, String[] question) throws ReflectiveOperationException {
        Class<?> checker = own.loadClass("tlc2.TLC");
        Object tlc = checker.getConstructor().newInstance();
        String[] arguments = {"-tool", "-continue", "-workers", "1", "-metadir", question[2], "-config", question[0],
                question[1]};
        if (!(boolean) checker.getMethod("handleParameters", String[].class).invoke(tlc, (Object) arguments)) {
            throw new IllegalStateException("TLC does not take its arguments");
        }
        Class<?> resolver = own.loadClass("util.SimpleFilenameToStream");
        String folder = Path.of(question[1]).getParent().toString();
        checker.getMethod("setResolver", own.loadClass("util.FilenameToStream")).invoke(tlc,
                resolver.getConstructor(String.class).newInstance(folder));
        Object code = checker.getMethod("process").invoke(tlc);
        return (int) own.loadClass("tlc2.output.EC$ExitStatus").getMethod("errorConstantToExitStatus", int.class)
                .invoke(null, code);
    }
}
