package dev.holdfast.parse;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tla2sany.drivers.FrontEndException;
import tla2sany.drivers.InitException;
import tla2sany.drivers.SANY;
import tla2sany.modanalyzer.SpecObj;
import tla2sany.parser.TLAplusParser;
import tla2sany.semantic.Errors;
import tla2sany.semantic.ExternalModuleTable;
import tla2sany.semantic.Generator;
import tla2sany.semantic.ModuleNode;
import util.TLAFlightRecorder;
import util.ToolIO;

/**
 * Runs SANY. Its return code says nothing of semantic errors and syntax errors have their place only in what it prints,
 * so its output is caught and read by {@link SanyProblems}.
 */
final class Sany {
    private static final String SMALLEST = "---- MODULE None ----\nVARIABLE x\nNext == x' = x\n====\n";
    private static final Pattern HEADER = Pattern.compile("-{4,}[ \\t]*MODULE[ \\t]+(\\w+)[ \\t]*-{4,}");

    private static final Pattern EMPTY_ACTION = Pattern.compile("<<\\s*>>_");

    private final ModuleFiles files;

    Sany(ModuleFiles files) {
        this.files = files;
    }

    /** The root module and what it needs, parsed, resolved and level-checked. */
    Modules modules() {
        checkHeader();
        SpecObj spec = new SpecObj(files.rootModule(), files);
        String output = run(spec);
        List<Problem> problems = new SanyProblems(files).of(spec, output);
        if (!problems.isEmpty()) {
            throw new SpecException(problems);
        }
        @Nullable
        ModuleNode root = spec.getRootModule();
        if (root == null) {
            throw new HoldfastBug("SANY found neither a module nor a problem in " + files.rootModule() + ": " + output);
        }
        Map<String, ModuleNode> all = new HashMap<>();
        for (ModuleNode module : spec.getExternalModuleTable().getModuleNodes()) {
            all.put(module.getName().toString(), module);
        }
        List<String> order = new ArrayList<>();
        for (int i = 0; i < spec.semanticAnalysisVector.size(); i++) {
            order.add(String.valueOf(spec.semanticAnalysisVector.elementAt(i)));
        }
        return new Modules(root, all, order);
    }

    /** SANY answers a file without module with an exception, and one with another module without a place. */
    private void checkHeader() {
        String module = files.rootModule();
        String file = files.displayName(module);
        int line = 0;
        for (String text : files.lines(module)) {
            line++;
            Matcher header = HEADER.matcher(text);
            if (header.find()) {
                checkName(module, header.group(1), new Span(file, line, header.start(1) + 1, line, header.end(1)));
                return;
            }
        }
        boolean otherEncoding = files.lines(module).stream().anyMatch(text -> text.indexOf('\0') >= 0);
        throw new SpecException(Problem.of(Code.SYNTAX, Span.of(file), "no module begins in this file",
                otherEncoding
                        ? "the file is not in UTF-8: save it as that"
                        : "a module begins with ---- MODULE " + module + " ----"));
    }

    private static void checkName(String file, String module, Span span) {
        if (!module.equals(file)) {
            throw new SpecException(Problem.of(Code.SYNTAX, span,
                    "the module is named " + module + " but its file " + file + ".tla; the names must be the same",
                    "rename the file to " + module + ".tla or the module to " + file));
        }
    }

    private String run(SpecObj spec) {
        return caught(stream -> {
            try {
                SANY.frontEndMain(spec, spec.getFileName(), stream);
            } catch (FrontEndException e) {
                if (e.getCause() instanceof RuntimeException) {
                    throw new SpecException(fault());
                }
                throw new HoldfastBug("SANY failed on " + spec.getFileName(), e);
            }
        });
    }

    /** It falls over some modules, {@code <<>>_v} for one. */
    private Problem fault() {
        String module = files.rootModule();
        String file = files.displayName(module);
        int line = 0;
        for (String text : files.lines(module)) {
            line++;
            Matcher action = EMPTY_ACTION.matcher(text);
            if (action.find()) {
                return Problem.of(Code.SYNTAX,
                        new Span(file, line, action.start() + 1, line, action.end()),
                        "between << and >>_ an action must stand");
            }
        }
        return Problem.of(Code.SYNTAX, Span.of(file),
                "SANY, the parser that TLA+ tools share, breaks off without saying where",
                "leave out definitions until it accepts the module");
    }

    /** What it prints. */
    private static String caught(Consumer<PrintStream> use) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream caught = new PrintStream(output, true, StandardCharsets.UTF_8);
        PrintStream out = ToolIO.out;
        PrintStream err = ToolIO.err;
        ToolIO.out = caught;
        ToolIO.err = caught;
        try {
            use.accept(caught);
        } finally {
            ToolIO.out = out;
            ToolIO.err = err;
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    /** Fills SANY's tables and makes its part of the flight recorder, as the first module would. */
    static void prepare() {
        caught(stream -> {
            TLAFlightRecorder.message("");
            try {
                SANY.frontEndInitialize(new SpecObj("None", null), stream);
            } catch (InitException e) {
                throw new HoldfastBug("SANY has no beginning", e);
            }
            new TLAplusParser(new ByteArrayInputStream(SMALLEST.getBytes(StandardCharsets.UTF_8))).parse();
            new Generator(new ExternalModuleTable(), new Errors());
        });
    }
}
