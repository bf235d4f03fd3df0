package dev.holdfast.parse;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.Suggestions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Problems with EXTENDS and INSTANCE, which SANY reports without a place: we look for the line ourselves. */
final class ImportProblems {
    private static final Pattern MISSING = Pattern
            .compile("Cannot find source file for module (\\w+)(?: imported in module (\\w+))?");
    private static final Pattern MISNAMED = Pattern
            .compile("File name '(\\w+)' does not match the name '(\\w+)' of the top level module");
    private static final Pattern CIRCLE = Pattern
            .compile("dependency cycle is:\\s*(\\w+)\\.tla --> (\\w+)\\.tla[^\\n]*");

    /** Modules whose operators are written in Java for TLC. */
    private static final Set<String> OF_TLC = Set.of("TLCExt", "Json", "IOUtils", "CSV", "VectorClocks", "SVG",
            "Combinatorics",
            "Statistics", "ShiViz", "Relation");

    /** Modules of plain TLA+ that come with the community modules, whose names lie near to standard ones. */
    private static final Set<String> OF_THE_COMMUNITY = Set.of("FiniteSetsExt", "SequencesExt", "BagsExt", "Functions",
            "Folds", "Graphs");

    private final ModuleFiles files;
    private final Places places;

    ImportProblems(ModuleFiles files, Places places) {
        this.files = files;
        this.places = places;
    }

    /** The problem that SANY's text is about. */
    Problem of(String text) {
        Matcher missing = MISSING.matcher(text);
        if (missing.find() && OF_TLC.contains(missing.group(1))) {
            return Problem.of(Code.UNSUPPORTED, mention(importer(missing), missing.group(1)),
                    "the module " + missing.group(1)
                            + ", which comes with TLC or its community modules, is not supported",
                    "leave it out, or put a " + missing.group(1) + ".tla with plain definitions beside the spec");
        }
        missing.reset();
        if (missing.find()) {
            return Problem.of(Code.MODULE_NOT_FOUND, mention(importer(missing), missing.group(1)),
                    "there is no module " + missing.group(1) + ": neither a file " + missing.group(1)
                            + ".tla beside the spec nor a standard module",
                    Optional.of(missing.group(1)).filter(name -> !OF_THE_COMMUNITY.contains(name))
                            .flatMap(name -> Suggestions.hint(name, files.modulesToImport()))
                            .orElse("put " + missing.group(1) + ".tla into the folder of the spec"));
        }
        Matcher misnamed = MISNAMED.matcher(text);
        if (misnamed.find()) {
            return Problem.of(Code.SYNTAX, mention(misnamed.group(1), misnamed.group(2)),
                    "the module is named " + misnamed.group(2) + " but its file " + misnamed.group(1)
                            + ".tla; the names must be the same");
        }
        Matcher circle = CIRCLE.matcher(text);
        if (circle.find()) {
            return Problem.of(Code.SEMANTICS, mention(circle.group(1), circle.group(2)),
                    "modules extend each other in a circle: "
                            + circle.group().replaceFirst("(?s)^.*?:\\s*", "").strip());
        }
        return Problem.of(Code.SYNTAX, Span.of(places.file(files.rootModule())), text.strip().replaceAll("\\s+", " "));
    }

    private String importer(Matcher missing) {
        return missing.group(2) == null ? files.rootModule() : missing.group(2);
    }

    /** Where the module's text first has that word, which is where it imports a module of that name. */
    private Span mention(String module, String word) {
        Pattern whole = Pattern.compile("\\b" + Pattern.quote(word) + "\\b");
        List<String> lines = files.lines(module);
        boolean importing = false;
        for (int i = 0; i < lines.size(); i++) {
            String code = lines.get(i).replaceFirst("\\\\\\*.*", "");
            importing |= code.contains("EXTENDS") || code.contains("INSTANCE") || code.contains("MODULE");
            Matcher found = whole.matcher(code);
            if (importing && found.find()) {
                return new Span(places.file(module), i + 1, found.start() + 1, i + 1, found.end());
            }
        }
        return Span.of(places.file(module));
    }
}
