package dev.holdfast.agreement;

import dev.holdfast.agreement.RandomExpression.Type;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a {@link RandomSpec}, one decision after the other. */
final class RandomSpecWriter {
    private static final int MOST_STATES = 500;
    private static final Pattern BOUND = Pattern.compile("\\b(op|)x(\\d+)");
    private static final String INNER = """
            ---- MODULE Inner ----
            EXTENDS Integers
            VARIABLE y
            CONSTANT step
            Above == y >= step
            Up == y' = (y + step) % 4
            ====
            """;

    private final Decisions random;
    private final List<RandomVariable> variables = new ArrayList<>();
    private final StringBuilder module = new StringBuilder();
    private final StringBuilder config = new StringBuilder();
    /** Applications of operators of the spec's own. */
    private final Map<Type, List<String>> operators = new EnumMap<>(Type.class);
    /** As Next has them. */
    private final List<String> disjuncts = new ArrayList<>();
    private final boolean symmetric;
    private final boolean daring;
    private final int wildness;
    /** Is something asked about what happens in the end? TLC decides that otherwise under a constraint or SYMMETRY. */
    private final boolean temporal;
    /** Is there an instance of the inner module? */
    private boolean instance;

    RandomSpecWriter(Decisions random) {
        this.random = random;
        this.symmetric = random.nextInt(6) == 5;
        this.daring = !symmetric && random.nextInt(4) == 3;
        this.wildness = random.nextInt(3) == 2 ? 6 : 0;
        this.temporal = !symmetric && !daring && wildness == 0 && random.nextInt(5) > 1;
    }

    RandomSpec write() {
        chooseVariables();
        String names = variables.stream().map(RandomVariable::name).collect(Collectors.joining(", "));
        module.append("---- MODULE " + RandomSpec.NAME + " ----\nEXTENDS Integers, Sequences, FiniteSets, TLC\n");
        module.append(symmetric ? "CONSTANTS M, none\n" : "CONSTANTS m1, m2, none\n");
        module.append("VARIABLES ").append(names).append("\nvars == <<").append(names).append(">>\n");
        writeModules();
        module.append(symmetric ? "All == M \\cup {\"p\"}\n" : "All == {m1, m2, \"p\"}\n");
        module.append("Fit(x, S, y) == IF x \\in S THEN x ELSE y\n");
        define("TypeOK", variables.stream().map(variable -> variable.name() + " \\in " + variable.domain())
                .collect(Collectors.joining(" /\\ ")));
        config.append(symmetric
                ? "CONSTANTS M = {m1, m2} none = none\nSYMMETRY Symmetry\n"
                : "CONSTANTS m1 = m1 m2 = m2 none = none\n");
        module.append(symmetric ? "Symmetry == Permutations(M)\n" : "");
        writeOperators();
        define("Init", new RandomUpdate(random, expressions(List.of(), false), "", 0).of(variables,
                random.nextInt(4) / 3 * 2));
        writeNext();
        writeProperties();
        return new RandomSpec(module.append("====\n").toString(), config.toString(), random.taken());
    }

    /** The text with other bound names, for it is put where the usual ones may be in scope. */
    private static String apart(String text, String letter) {
        return BOUND.matcher(text).replaceAll(name -> name.group(1) + letter + name.group(2));
    }

    private void define(String name, String body) {
        module.append(name).append(" == ").append(body).append('\n');
    }

    private void chooseVariables() {
        List<RandomVariable> left = new ArrayList<>(RandomVariable.ALL);
        int wanted = 1 + random.nextInt(4);
        int states = 1;
        if (random.nextInt(3) == 2) {
            variables.add(left.remove(left.size() - 1 - random.nextInt(2)));
            states = variables.getFirst().size();
        }
        while (variables.size() < wanted && !left.isEmpty()) {
            RandomVariable variable = left.remove(random.nextInt(left.size()));
            if (states * variable.size() <= MOST_STATES) {
                variables.add(variable);
                states *= variable.size();
            }
        }
    }

    /** Speaks of variables, also of their next values if wanted. */
    private RandomExpression expressions(List<RandomVariable> known, boolean primed) {
        Map<Type, List<String>> names = new EnumMap<>(Type.class);
        if (!known.isEmpty()) {
            operators.forEach((type, texts) -> names.put(type, new ArrayList<>(texts)));
        }
        for (RandomVariable variable : known) {
            variable.views().forEach((type, view) -> {
                List<String> texts = names.computeIfAbsent(type, any -> new ArrayList<>());
                texts.add(view);
                if (primed) {
                    texts.add("(" + view + ")'");
                }
            });
        }
        if (symmetric) {
            names.computeIfAbsent(Type.ATOMS, any -> new ArrayList<>()).add("M");
        }
        List<String> atoms = symmetric ? List.of("\"p\"") : List.of("m1", "m2", "\"p\"");
        return new RandomExpression(random, new Vocabulary(names, atoms, "All", daring, false));
    }

    /** A number that the .cfg overrides; a module inside this one, with an instance for any number. */
    private void writeModules() {
        if (random.nextInt(4) == 3) {
            define("Limit", "1");
            define("Widened", "2");
            config.append("CONSTANT Limit <- Widened\n");
            operators.put(Type.INTEGER, List.of("Limit"));
        }
        if (variables.stream().anyMatch(variable -> variable.name().equals("i")) && random.nextInt(3) > 0) {
            module.append(INNER);
            define("Of(n)", "INSTANCE Inner WITH y <- i, step <- n");
            operators.put(Type.BOOLEAN, List.of("Of(1)!Above", "Of(" + random.nextInt(4) + ")!Above"));
            instance = true;
        }
        if (random.nextInt(6) == 5) {
            RandomExpression constants = new RandomExpression(random);
            module.append("ASSUME (").append(constants.of(Type.BOOLEAN, 2)).append(") \\in BOOLEAN\n");
        }
    }

    private void writeOperators() {
        for (int i = random.nextInt(3); i > 0; i--) {
            Type type = i == 1 ? Type.INTEGER : Type.BOOLEAN;
            RandomExpression body = expressions(variables, false);
            body.bind(Type.INTEGER, "n");
            define("F" + i + "(n)", body.of(type, 2));
            operators.merge(type,
                    List.of("F" + i + "(" + apart(expressions(variables, false).of(Type.INTEGER, 1), "z") + ")"),
                    (known, more) -> Stream.concat(known.stream(), more.stream()).toList());
        }
    }

    private void writeNext() {
        List<String> disjuncts = new ArrayList<>();
        int actions = 1 + random.nextInt(3);
        for (int i = 0; i < actions; i++) {
            disjuncts.add(action("A" + i));
        }
        define("Next", String.join(" \\/ ", disjuncts));
        String enabled = "(ENABLED " + apart(disjuncts.get(random.nextInt(disjuncts.size())), "k") + ")";
        operators.merge(Type.BOOLEAN, List.of(enabled),
                (known, more) -> Stream.concat(known.stream(), more.stream()).toList());
        this.disjuncts.addAll(disjuncts);
        if (temporal) {
            define("Spec", "Init /\\ [][Next]_vars" + temporal().fairness());
            config.append("SPECIFICATION Spec\n");
        } else if (random.nextBoolean()) {
            define("Spec", "Init /\\ [][Next]_vars");
            config.append("SPECIFICATION Spec\n");
        } else {
            config.append("INIT Init\nNEXT Next\n");
        }
    }

    private RandomTemporal temporal() {
        return new RandomTemporal(random, variables, disjuncts, expressions(variables, false));
    }

    /** Defines an action and says how Next uses it. */
    private String action(String name) {
        RandomExpression expressions = expressions(variables, false);
        RandomUpdate update = new RandomUpdate(random, expressions, "'", wildness);
        boolean rests = random.nextInt(3) == 2;
        List<RandomVariable> changing = rests && variables.size() > 1
                ? variables.subList(0, variables.size() - 1)
                : variables;
        if (instance && random.nextInt(3) == 2) {
            return throughInstance(name);
        }
        String rest = changing.size() < variables.size()
                ? " /\\ UNCHANGED " + variables.get(variables.size() - 1).name()
                : "";
        switch (random.nextInt(5)) {
            case 0 -> {
                expressions.bind(Type.ATOM, "n");
                define(name + "(n)", update.of(changing, 3) + rest);
                return "(\\E n \\in " + RandomUpdate.listed(expressions(variables, false).of(Type.ATOMS, 1)) + " : "
                        + name + "(n))";
            }
            case 1 -> {
                expressions.bind(Type.INTEGER, "n");
                define(name + "(n)", update.of(changing, 3) + rest);
                return random.nextBoolean()
                        ? "(\\E n \\in 0..2 : " + name + "(n))"
                        : name + "(" + expressions(variables, false).of(Type.INTEGER, 1) + ")";
            }
            default -> {
                define(name, update.of(changing, 3) + rest);
                return name;
            }
        }
    }

    private String throughInstance(String name) {
        String rest = variables.stream().map(RandomVariable::name).filter(other -> !other.equals("i"))
                .collect(Collectors.joining(", "));
        define(name, "\\E n \\in 1..2 : " + expressions(variables, false).of(Type.BOOLEAN, 1)
                + " /\\ Of(n)!Up /\\ UNCHANGED <<" + rest + ">>");
        return name;
    }

    private void writeProperties() {
        config.append(random.nextBoolean() ? "CHECK_DEADLOCK FALSE\n" : "");
        if (wildness > 0) {
            config.append("CONSTRAINT TypeOK\n");
        } else if (random.nextInt(4) > 0) {
            config.append("INVARIANT TypeOK\n");
        }
        writeNarrow();
        for (int i = random.nextInt(3); i > 0; i--) {
            define("I" + i, often(expressions(variables, false)));
            config.append("INVARIANT I").append(i).append('\n');
        }
        if (random.nextInt(3) == 2) {
            define("S", "[][" + often(expressions(variables, true)) + "]_"
                    + (random.nextBoolean() ? "vars" : variables.get(0).name()));
            config.append("PROPERTY S\n");
        }
        if (temporal) {
            define("T", temporal().formula());
            config.append("PROPERTY T\n");
            return;
        }
        if (random.nextInt(5) == 4) {
            define("Bound", often(expressions(variables, false)));
            config.append("CONSTRAINT Bound\n");
        }
        if (random.nextInt(5) == 4) {
            define("Way", often(expressions(variables, true)));
            config.append("ACTION_CONSTRAINT Way\n");
        }
    }

    /** An invariant that promises less than is reached: once it is violated, a search that goes on meets values beyond it. */
    private void writeNarrow() {
        if (!temporal && random.nextInt(5) == 4) {
            RandomVariable variable = variables.get(random.nextInt(variables.size()));
            define("Narrow", variable.name() + " \\in {" + variable.first() + "}");
            config.append("INVARIANT Narrow\n");
        }
    }

    /** A predicate that is true more often than not. */
    private String often(RandomExpression expressions) {
        return expressions.of(Type.BOOLEAN, 2) + " \\/ " + expressions.of(Type.BOOLEAN, 1)
                + (random.nextBoolean() ? "" : " \\/ " + expressions.of(Type.BOOLEAN, 2));
    }
}
