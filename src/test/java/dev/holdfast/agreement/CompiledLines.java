package dev.holdfast.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Expressions and actions over the variables of {@link Lines} with what becomes of them, for {@link CompiledOperatorsTest}; they
 * lie below src/test/resources/compiled-lines.
 */
final class CompiledLines {
    private CompiledLines() {}

    /**
     * @param outcome the value, or the successors as the variables that change
     */
    record Line(String expression, String outcome) {
        boolean isTruth() {
            return outcome.equals("TRUE") || outcome.equals("FALSE");
        }

        /** As a predicate that is true of no other value. */
        String predicate() {
            return isTruth() ? expression : "(" + expression + ") = " + outcome;
        }

        /** What the predicate comes to. */
        String truth() {
            return outcome.equals("FALSE") || outcome.equals("fails") ? outcome : "TRUE";
        }

        /** As an action of all variables: those before the colon are its own, the rest stay. */
        String action() {
            String[] parts = expression.split(" : ", 2);
            List<String> own = List.of(parts[0].split(" "));
            String rest = Lines.VARIABLES.stream().map(Lines.Held::name).filter(name -> !own.contains(name))
                    .collect(Collectors.joining(", "));
            return "UNCHANGED <<" + rest + ">> /\\ (" + parts[1] + ")";
        }
    }

    /** The state: see {@link Lines#VARIABLES}. Generated code decides them all by itself. */
    static final List<Line> VALUES = lines("values");

    /** Their values come from the reference engine, asked for a part: generated code must bring what that part needs. */
    static final List<Line> ISLANDS = lines("islands");

    /** Generated code gives up on them, and so leaves the state to the reference engine: they have no value, or no compiled one. */
    static final List<Line> PROBLEMS = lines("problems");

    /** The variables that an action gives values to, the action, and the successors. */
    static final List<Line> ACTIONS = lines("actions");

    /** Of the step after which {@code one} is 2 and {@code yes} is FALSE. */
    static final List<Line> STEPS = lines("steps");

    /** Is the left side of an implication that decides the predicate true? */
    static final List<Line> ANTECEDENTS = lines("antecedents");

    private static List<Line> lines(String name) {
        try (InputStream text = CompiledLines.class.getResourceAsStream("/compiled-lines/" + name + ".txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split(" ==> ", 2))
                    .map(parts -> new Line(parts[0], parts.length > 1 ? parts[1] : "fails")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
