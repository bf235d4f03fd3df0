package dev.holdfast.agreement;

import dev.holdfast.agreement.RandomExpression.Type;
import dev.holdfast.agreement.RandomState.Held;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Random actions that give every variable a next value, in many ways and sometimes more than once. */
final class RandomAction {
    private final RandomGenerator random;
    private final RandomExpression expressions;
    /** Small values, so that few of them escape. */
    private final boolean tame;

    RandomAction(RandomGenerator random, boolean tame) {
        this.random = random;
        this.tame = tame;
        this.expressions = new RandomExpression(random, RandomState.vocabulary(false));
    }

    String text() {
        List<Held> changing = new ArrayList<>(RandomState.VARIABLES);
        List<Held> rest = new ArrayList<>();
        int changes = 1 + random.nextInt(3);
        while (changing.size() > changes) {
            rest.add(changing.remove(random.nextInt(changing.size())));
        }
        String unchanged = unchanged(rest);
        String action = assign(changing, 3);
        return random.nextInt(3) == 2 ? unchanged + " /\\ " + action : action + " /\\ " + unchanged;
    }

    private static String unchanged(List<Held> variables) {
        return "UNCHANGED <<" + variables.stream().map(Held::name).collect(Collectors.joining(", ")) + ">>";
    }

    private String assign(List<Held> variables, int depth) {
        int d = depth - 1;
        if (depth == 0) {
            return variables.stream().map(this::leaf).collect(Collectors.joining(" /\\ ", "(", ")"));
        }
        return switch (random.nextInt(12)) {
            case 0, 1 -> variables.stream().map(this::leaf).collect(Collectors.joining(" /\\ ", "(", ")"));
            case 2, 3 -> "(" + guard() + " /\\ " + assign(variables, d) + ")";
            case 4 -> "(" + assign(variables, d) + " \\/ " + assign(variables, d) + ")";
            case 5 -> exists(Type.INTEGER, variables, d);
            case 6 -> exists(Type.ATOM, variables, d);
            case 7 -> "(IF " + guard() + " THEN " + assign(variables, d) + " ELSE " + assign(variables, d) + ")";
            case 8 -> "(CASE " + guard() + " -> " + assign(variables, d) + " [] OTHER -> " + assign(variables, d)
                    + ")";
            case 9 -> let(variables, d);
            case 10 -> afterwards(variables, d);
            default -> variables.size() == 1
                    ? "(" + assign(variables, d) + " /\\ (" + guard() + " \\/ " + guard() + "))"
                    : "(" + assign(variables.subList(0, 1), d) + " /\\ "
                            + assign(variables.subList(1, variables.size()), d) + ")";
        };
    }

    /** A test of a next value that is known by then. */
    private String afterwards(List<Held> variables, int d) {
        Held variable = variables.get(random.nextInt(variables.size()));
        String value = expressions.of(variable.type(), 1);
        String test = switch (random.nextInt(3)) {
            case 0 -> variable.name() + "' /= " + value;
            case 1 -> variable.name() + "' \\in " + variable.set();
            default -> "(" + variable.name() + "' = " + value + " \\/ " + guard() + ")";
        };
        return "(" + assign(variables, d) + " /\\ " + test + ")";
    }

    private String let(List<Held> variables, int d) {
        String bound = expressions.of(Type.INTEGER, 1);
        String name = expressions.freshName(Type.INTEGER);
        String text = "(LET " + name + " == " + bound + " IN " + assign(variables, d) + ")";
        expressions.forget(Type.INTEGER, name);
        return text;
    }

    private String exists(Type type, List<Held> variables, int d) {
        String set = expressions.of(type == Type.INTEGER ? Type.SET : Type.ATOMS, 1);
        String name = expressions.freshName(type);
        String text = "(\\E " + name + " \\in " + set + " : " + assign(variables, d) + ")";
        expressions.forget(type, name);
        return text;
    }

    private String guard() {
        return expressions.of(Type.BOOLEAN, 1 + random.nextInt(2));
    }

    private String leaf(Held variable) {
        String next = variable.name() + "'";
        return switch (random.nextInt(6)) {
            case 0 -> "UNCHANGED " + variable.name();
            case 1 -> next + " \\in " + several(variable);
            case 2 -> variable.type() == Type.FUNCTION
                    ? next + " = [" + variable.name() + " EXCEPT ![1 + (" + expressions.of(Type.INTEGER, 1)
                            + " % 3)] = "
                            + value(Type.INTEGER) + "]"
                    : next + " = " + value(variable.type());
            default -> next + " = " + value(variable.type());
        };
    }

    private String several(Held variable) {
        return switch (random.nextInt(3)) {
            case 0 -> "{" + value(variable.type()) + ", " + value(variable.type()) + ", " + variable.name() + "}";
            case 1 -> variable.type() == Type.INTEGER
                    ? expressions.of(Type.SET, 1)
                    : variable.type() == Type.ATOM
                            ? expressions.of(Type.ATOMS, 1)
                            : "{" + value(variable.type()) + "}";
            default -> variable.set();
        };
    }

    private String value(Type type) {
        return tame ? tame(type) : expressions.of(type, 1 + random.nextInt(2));
    }

    private String tame(Type type) {
        return switch (type) {
            case INTEGER -> "((" + expressions.of(type, 1) + ") % 3)";
            case SET -> "((" + expressions.of(type, 2) + ") \\cap (0..3))";
            case ATOMS -> "((" + expressions.of(type, 2) + ") \\cap {m1, m2, m3})";
            case TUPLE -> "<<(" + expressions.of(Type.INTEGER, 1) + ") % 3, " + expressions.of(Type.ATOM, 1) + ">>";
            case RECORD -> "[a |-> (" + expressions.of(Type.INTEGER, 1) + ") % 4, b |-> "
                    + expressions.of(Type.BOOLEAN, 1) + "]";
            case SEQUENCE -> random.nextBoolean()
                    ? "(IF Len(c) < 3 THEN Append(c, (" + expressions.of(Type.INTEGER, 1) + ") % 3) ELSE Tail(c))"
                    : "(IF z = <<>> THEN <<2>> ELSE <<Head(z)>> \\o SubSeq(z, 2, Len(z)))";
            case FUNCTION -> "[k \\in 1..3 |-> (" + expressions.of(Type.INTEGER, 1) + ") % 3]";
            case ATOM_FUNCTION -> "[g EXCEPT ![" + expressions.of(Type.ATOM, 1) + "] = (@ + 1) % 3]";
            case RECORDS -> "((" + expressions.of(type, 2) + ") \\cap [a : 0..1, b : BOOLEAN])";
            case PAIRS -> "((" + expressions.of(type, 2) + ") \\cap ((0..1) \\X {m1, \"p\"}))";
            case ROWS ->
                "(IF Len(ls) < 2 THEN Append(ls, " + tame(Type.RECORD).replace("% 4", "% 3") + ") ELSE Tail(ls))";
            case PARTIAL -> "[k \\in (" + expressions.of(Type.SET, 1) + ") \\cap {1, 3} |-> ("
                    + expressions.of(Type.INTEGER, 1) + ") % 3]";
            default -> expressions.of(type, 1);
        };
    }
}
