package dev.holdfast.parse;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tla2sany.modanalyzer.SpecObj;
import tla2sany.semantic.Errors;
import tla2sany.semantic.ModuleNode;
import tla2sany.semantic.SymbolNode;

/** What SANY found wrong, read out of its texts. */
final class SanyProblems {
    private static final Pattern PLACE = Pattern
            .compile("line (\\d+), col (\\d+) to line (\\d+), col (\\d+) of module (\\w+)\\s*");
    private static final Pattern UNPARSED = Pattern.compile("Could not parse module (\\w+) from file");
    private static final Pattern BEGUN = Pattern.compile("Parsing file .*?(\\w+)\\.tla");
    private static final String PRIMED = "Level error in applying operator '";
    private static final Pattern OTHER_PLACE = Pattern.compile("\\s*the one at " + PLACE.pattern());

    private final ModuleFiles files;
    private final Places places;

    SanyProblems(ModuleFiles files) {
        this.files = files;
        this.places = new Places(files);
    }

    /** In source order; empty if SANY accepts the spec. */
    List<Problem> of(SpecObj spec, String output) {
        List<Problem> problems = new ArrayList<>();
        for (String text : texts(spec.getInitErrors(), spec.getParseErrors())) {
            problems.add(unparsed(text, output));
        }
        if (problems.isEmpty() && spec.getErrorLevel() == 0 && rootIsMissing(spec)) {
            problems.add(unread(output));
        }
        for (String text : texts(spec.getGlobalContextErrors(), spec.getSemanticErrors())) {
            problems.add(semantic(text, spec));
        }
        return problems.stream().filter(problem -> !UnknownSymbol.isSaidBetter(problem, problems))
                .map(UnknownSymbol::inOneWord).sorted((a, b) -> a.span().compareTo(b.span())).toList();
    }

    private static boolean rootIsMissing(SpecObj spec) {
        @Nullable
        ModuleNode root = spec.getRootModule();
        return root == null;
    }

    private static Set<String> texts(@Nullable Errors... errors) {
        Set<String> texts = new LinkedHashSet<>();
        for (Errors some : errors) {
            if (some != null) {
                texts.addAll(List.of(some.getAborts()));
                texts.addAll(List.of(some.getErrors()));
            }
        }
        return texts;
    }

    /** SANY gives up without a word on a file that holds no module; it was the last one it began to read. */
    private Problem unread(String output) {
        String module = files.rootModule();
        Matcher begun = BEGUN.matcher(output);
        while (begun.find()) {
            module = begun.group(1);
        }
        return Problem.of(Code.SYNTAX, Span.of(places.file(module)), "no module begins in this file",
                "a module begins with ---- MODULE " + module + " ----");
    }

    private Problem unparsed(String text, String output) {
        Matcher module = UNPARSED.matcher(text);
        return module.find()
                ? new SanySyntaxProblem(places).of(module.group(1), output)
                : new ImportProblems(files, places).of(text);
    }

    private Problem semantic(String text, SpecObj spec) {
        Matcher place = PLACE.matcher(text);
        if (!place.lookingAt()) {
            return Problem.of(Code.SEMANTICS, Span.of(places.file(files.rootModule())), oneLine(text));
        }
        String message = oneLine(text.substring(place.end()));
        String module = place.group(5);
        Optional<String> hint = UnknownSymbol.of(message)
                .flatMap(symbol -> new LaterDefinition(symbol, places.lines(module)).hint(number(place, 1))
                        .or(() -> UnknownSymbol.hint(symbol)).or(() -> misspelt(symbol, names(spec, module))))
                .or(() -> message.startsWith(PRIMED)
                        ? Optional.of("what is primed, or has a prime in it, cannot be primed again")
                        : Optional.empty());
        return Problem.of(Code.SEMANTICS, span(place), withShortPlace(message), hint.orElse(null));
    }

    private static Optional<String> misspelt(String symbol, Set<String> names) {
        return Character.isLetter(symbol.codePointAt(0)) ? Suggestions.hint(symbol, names) : Optional.empty();
    }

    private Span span(Matcher place) {
        return places.of(place.group(5), number(place, 1), number(place, 2), number(place, 3), number(place, 4));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** A second place inside a message, in the form in which we write places. */
    private String withShortPlace(String message) {
        return OTHER_PLACE.matcher(message).replaceAll(found -> {
            Matcher place = PLACE.matcher(message.substring(found.start()));
            return Matcher.quoteReplacement(place.find() ? " the one at " + span(place) : found.group());
        });
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\n\\s*", " ");
    }

    /** All that the module knows by name. */
    private static Set<String> names(SpecObj spec, String module) {
        Set<String> names = new TreeSet<>();
        for (ModuleNode node : spec.getExternalModuleTable().getModuleNodes()) {
            if (node.getName().toString().equals(module)) {
                var symbols = node.getContext().getContextSymbolEnumeration();
                while (symbols.hasMoreElements()) {
                    SymbolNode symbol = symbols.nextElement();
                    names.add(symbol.getName().toString());
                }
            }
        }
        return names;
    }
}
