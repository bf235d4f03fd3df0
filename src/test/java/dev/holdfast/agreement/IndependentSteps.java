package dev.holdfast.agreement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A random module in which most steps commute: many variables, and actions that each read and change one or two of them. Such
 * steps a compiled search follows in one order only. Random specs have few variables, and few steps that commute.
 */
final class IndependentSteps {
    /** More kinds of steps than a search tells apart. */
    private static final int MANY_ACTIONS = 70;

    private final Random random;
    private final List<String> variables = new ArrayList<>();
    /** Of the variables, those that are functions. */
    private final Set<String> functions = new LinkedHashSet<>();

    private IndependentSteps(Random random) {
        this.random = random;
        int count = 4 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            variables.add("v" + i);
            if (random.nextInt(3) == 0) {
                functions.add("v" + i);
            }
        }
    }

    /** The module's text; it has Init, Next, the invariant Small and the action property Calm. */
    static String module(String name, Random random) {
        return new IndependentSteps(random).text(name);
    }

    private String text(String name) {
        int actions = random.nextInt(10) == 0 ? MANY_ACTIONS : 4 + random.nextInt(10);
        StringBuilder text = new StringBuilder(
                "---- MODULE " + name + " ----\nEXTENDS Integers\nP == {\"p\", \"q\"}\n");
        String all = String.join(", ", variables);
        text.append("VARIABLES ").append(all).append("\nvars == <<").append(all).append(">>\nInit ==\n");
        variables.forEach(variable -> text.append("    /\\ ").append(initially(variable)).append('\n'));
        List<String> next = new ArrayList<>();
        for (int i = 0; i < actions; i++) {
            next.add("A" + i);
            text.append('A').append(i).append(" ==\n").append(action());
        }
        text.append("Next == ").append(String.join(" \\/ ", next)).append('\n');
        text.append("Small == ~(").append(read(any(variables))).append(" = 2 /\\ ").append(read(any(variables)))
                .append(" = 2 /\\ ").append(read(any(variables))).append(" = 2)\n");
        String one = any(variables);
        text.append("Calm == [][~(").append(read(any(variables))).append(" = 2 /\\ ").append(one).append("' # ")
                .append(one).append(")]_vars\n");
        return text.append("====\n").toString();
    }

    private String initially(String variable) {
        return variable + (functions.contains(variable)
                ? " = [p \\in P |-> 0]"
                : any(List.of(" = 0", " = 0", " = 1", " \\in {0, 2}")));
    }

    private String action() {
        List<String> about = List.of(any(variables), any(variables));
        Set<String> changed = new LinkedHashSet<>(about.subList(0, 1 + random.nextInt(2)));
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(3); i > 0; i--) {
            text.append("    /\\ ").append(guard(about)).append('\n');
        }
        changed.forEach(variable -> text.append("    /\\ ").append(change(variable, about)).append('\n'));
        List<String> kept = variables.stream().filter(variable -> !changed.contains(variable)).toList();
        return text.append("    /\\ UNCHANGED <<").append(String.join(", ", kept)).append(">>\n").toString();
    }

    private String guard(List<String> about) {
        String value = read(any(about));
        return any(List.of(value + " < 2", value + " = " + random.nextInt(3), value + " # " + read(any(about)),
                value + " \\in {0, " + random.nextInt(3) + "}"));
    }

    private String change(String variable, List<String> about) {
        String value = value(about);
        if (functions.contains(variable)) {
            return any(List.of(variable + "' = [" + variable + " EXCEPT ![" + element() + "] = " + value + "]",
                    "\\E p \\in P : " + variable + "[p] < 2 /\\ " + variable + "' = [" + variable
                            + " EXCEPT ![p] = @ + 1]",
                    "\\E p \\in P, r \\in 0..2 : " + variable + "' = [" + variable + " EXCEPT ![p] = r]",
                    variable + "' = [p \\in P |-> " + value + "]"));
        }
        return any(List.of(variable + "' = " + value, variable + "' \\in {" + value + ", " + value(about) + "}",
                "((" + guard(about) + " /\\ " + variable + "' = " + value + ") \\/ " + variable + "' = " + value(about)
                        + ")"));
    }

    /** Now and then it has no value. */
    private String value(List<String> about) {
        String value = read(any(about));
        return random.nextInt(200) == 0
                ? "6 \\div " + value
                : any(List.of("0", "1", "2", value, "(" + value + " + 1) % 3", "(IF " + value + " = 1 THEN 0 ELSE 2)"));
    }

    private String read(String variable) {
        return functions.contains(variable) ? variable + "[" + element() + "]" : variable;
    }

    private String element() {
        return any(List.of("\"p\"", "\"q\""));
    }

    private <T> T any(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
