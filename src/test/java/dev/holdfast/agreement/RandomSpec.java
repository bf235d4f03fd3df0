package dev.holdfast.agreement;

import dev.holdfast.agreement.RandomExpression.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A whole random spec with its {@code .cfg}: a few variables that mostly keep to small sets, so that TLC finds all of its
 * states in no time.
 *
 * @param choices that lead to it again
 */
record RandomSpec(String module, String config, List<Integer> choices) {
    /** What the texts call the module. */
    private static final String NAME = "@NAME@";

    static RandomSpec of(Decisions decisions) {
        return new Writer(decisions).write();
    }

    /** Writes both texts. */
    Path save(Path folder, String name, String head) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".tla"), module.replace(NAME, name));
        return Files.writeString(folder.resolve(name + ".cfg"), head + config);
    }

    int length() {
        return module.length() + config.length();
    }

    private static final class Writer {
        private static final int MOST_STATES = 500;

        private final Decisions random;
        private final List<RandomVariable> variables = new ArrayList<>();
        private final StringBuilder module = new StringBuilder();
        private final StringBuilder config = new StringBuilder();
        /** Applications of operators of the spec's own. */
        private final Map<Type, List<String>> operators = new EnumMap<>(Type.class);
        private final boolean symmetric;
        private final boolean daring;
        private final int wildness;
        /** Is something asked about what happens in the end? TLC decides that otherwise under a constraint or SYMMETRY. */
        private final boolean temporal;

        Writer(Decisions random) {
            this.random = random;
            this.symmetric = random.nextInt(6) == 5;
            this.daring = !symmetric && random.nextInt(4) == 3;
            this.wildness = random.nextInt(3) == 2 ? 6 : 0;
            this.temporal = !symmetric && !daring && wildness == 0 && random.nextInt(3) == 2;
        }

        RandomSpec write() {
            chooseVariables();
            String names = variables.stream().map(RandomVariable::name).collect(Collectors.joining(", "));
            module.append("---- MODULE " + NAME + " ----\nEXTENDS Integers, Sequences, FiniteSets, TLC\n");
            module.append(symmetric ? "CONSTANT M\n" : "CONSTANTS m1, m2\n");
            module.append("VARIABLES ").append(names).append("\nvars == <<").append(names).append(">>\n");
            module.append(symmetric ? "All == M \\cup {\"p\"}\n" : "All == {m1, m2, \"p\"}\n");
            module.append("Fit(x, S, y) == IF x \\in S THEN x ELSE y\n");
            define("TypeOK", variables.stream().map(variable -> variable.name() + " \\in " + variable.domain())
                    .collect(Collectors.joining(" /\\ ")));
            config.append(symmetric ? "CONSTANT M = {m1, m2}\nSYMMETRY Symmetry\n" : "CONSTANTS m1 = m1 m2 = m2\n");
            module.append(symmetric ? "Symmetry == Permutations(M)\n" : "");
            writeOperators();
            define("Init", new RandomUpdate(random, expressions(List.of(), false), "", 0).of(variables,
                    random.nextInt(4) / 3 * 2));
            writeNext();
            writeProperties();
            return new RandomSpec(module.append("====\n").toString(), config.toString(), random.taken());
        }

        private void define(String name, String body) {
            module.append(name).append(" == ").append(body).append('\n');
        }

        private void chooseVariables() {
            List<RandomVariable> left = new ArrayList<>(RandomVariable.ALL);
            int wanted = 1 + random.nextInt(4);
            int states = 1;
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

        private void writeOperators() {
            for (int i = random.nextInt(3); i > 0; i--) {
                Type type = i == 1 ? Type.INTEGER : Type.BOOLEAN;
                RandomExpression body = expressions(variables, false);
                body.bind(Type.INTEGER, "n");
                define("F" + i + "(n)", body.of(type, 2));
                operators.put(type, List.of("F" + i + "(" + expressions(variables, false).of(Type.INTEGER, 1) + ")"));
            }
        }

        private void writeNext() {
            List<String> disjuncts = new ArrayList<>();
            int actions = 1 + random.nextInt(3);
            for (int i = 0; i < actions; i++) {
                disjuncts.add(action("A" + i));
            }
            define("Next", String.join(" \\/ ", disjuncts));
            if (temporal) {
                define("Spec", "Init /\\ [][Next]_vars" + fairness(disjuncts));
                config.append("SPECIFICATION Spec\n");
            } else if (random.nextBoolean()) {
                define("Spec", "Init /\\ [][Next]_vars");
                config.append("SPECIFICATION Spec\n");
            } else {
                config.append("INIT Init\nNEXT Next\n");
            }
        }

        private String fairness(List<String> disjuncts) {
            String of = random.nextBoolean() ? "Next" : disjuncts.get(random.nextInt(disjuncts.size()));
            return switch (random.nextInt(4)) {
                case 0 -> "";
                case 1 -> " /\\ SF_vars(" + of + ")";
                default -> " /\\ WF_vars(" + of + ")";
            };
        }

        private void writeTemporal() {
            String one = "(" + predicate() + ")";
            String other = "(" + predicate() + ")";
            define("T", switch (random.nextInt(6)) {
                case 0 -> "<>" + one;
                case 1 -> "[]<>" + one;
                case 2 -> "<>[]" + one;
                case 3 -> one + " ~> " + other;
                case 4 -> "([]<>" + one + ") => ([]<>" + other + ")";
                default -> "<>[]" + one + " \\/ []<>" + other;
            });
            config.append("PROPERTY T\n");
        }

        /** Of states, and of no constants alone, in which TLC sees no temporal formula. */
        private String predicate() {
            RandomVariable variable = variables.get(random.nextInt(variables.size()));
            return variable.name() + " = " + variable.first() + (random.nextBoolean() ? " \\/ " : " /\\ ")
                    + expressions(variables, false).of(Type.BOOLEAN, 1);
        }

        /** Defines an action and says how Next uses it. */
        private String action(String name) {
            RandomExpression expressions = expressions(variables, false);
            RandomUpdate update = new RandomUpdate(random, expressions, "'", wildness);
            boolean rests = random.nextInt(3) == 2;
            List<RandomVariable> changing = rests && variables.size() > 1
                    ? variables.subList(0, variables.size() - 1)
                    : variables;
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

        private void writeProperties() {
            config.append(random.nextBoolean() ? "CHECK_DEADLOCK FALSE\n" : "");
            config.append(wildness == 0 ? "INVARIANT TypeOK\n" : "CONSTRAINT TypeOK\n");
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
                writeTemporal();
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

        /** A predicate that is true more often than not. */
        private String often(RandomExpression expressions) {
            return expressions.of(Type.BOOLEAN, 2) + " \\/ " + expressions.of(Type.BOOLEAN, 1)
                    + (random.nextBoolean() ? "" : " \\/ " + expressions.of(Type.BOOLEAN, 2));
        }
    }
}
