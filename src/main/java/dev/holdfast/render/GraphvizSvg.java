package dev.holdfast.render;

import guru.nidi.graphviz.engine.Engine;
import guru.nidi.graphviz.engine.Format;
import guru.nidi.graphviz.engine.GraphvizException;
import guru.nidi.graphviz.engine.GraphvizV8Engine;
import guru.nidi.graphviz.engine.Options;
import guru.nidi.graphviz.engine.Rasterizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Graphs laid out as SVG: by Graphviz' own {@code dot} where it is installed, else by its translation to JavaScript,
 * which comes with us. Unlike our other pictures the bytes depend on the machine's fonts and on the version of dot.
 */
public final class GraphvizSvg {
    private static final long PATIENCE_SECONDS = 60;

    private GraphvizSvg() {}

    /**
     * The whole file.
     *
     * @param dot a graph in Graphviz' language
     */
    public static String of(String dot) {
        try {
            Optional<String> svg = installed(dot);
            return svg.isPresent() ? svg.get() : bundled(dot);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphvizException("interrupted", e);
        } catch (IOException | LinkageError e) {
            // The translation fails with Errors where the machine has no fonts, or no native library fits.
            throw new GraphvizException("no layout engine works here; install Graphviz", e);
        }
    }

    /** Through files, so that waiting has an end whatever dot does. */
    private static Optional<String> installed(String dot) throws IOException, InterruptedException {
        Path graph = Files.createTempFile("holdfast", ".dot");
        Path picture = Files.createTempFile("holdfast", ".svg");
        try {
            Files.writeString(graph, dot, StandardCharsets.UTF_8);
            Optional<Process> process = start(new ProcessBuilder("dot", "-Tsvg").redirectInput(graph.toFile())
                    .redirectOutput(picture.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD));
            return process.isPresent() && succeeds(process.get())
                    ? Optional.of(Files.readString(picture))
                    : Optional.empty();
        } finally {
            Files.deleteIfExists(graph);
            Files.deleteIfExists(picture);
        }
    }

    private static Optional<Process> start(ProcessBuilder dot) {
        try {
            return Optional.of(dot.start());
        } catch (IOException notInstalled) {
            return Optional.empty();
        }
    }

    private static boolean succeeds(Process process) throws InterruptedException {
        if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            return process.exitValue() == 0;
        }
        process.destroyForcibly();
        throw new GraphvizException("dot found no layout within " + PATIENCE_SECONDS + " seconds");
    }

    /** The native library goes to a folder of ours; by itself it would be left in the user's. */
    static String bundled(String dot) throws IOException {
        Path folder = Files.createTempDirectory("holdfast-layout");
        try (GraphvizV8Engine engine = new GraphvizV8Engine(folder.toString())) {
            engine.init(ready -> {}, failed -> {
                throw new GraphvizException("the bundled layout engine does not start");
            });
            return engine.execute(dot, Options.create().engine(Engine.DOT).format(Format.SVG), Rasterizer.NONE)
                    .asString();
        } finally {
            remove(folder);
        }
    }

    /** What is in use cannot be removed everywhere. */
    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> file.toFile().delete());
        }
        folder.toFile().delete();
    }
}
