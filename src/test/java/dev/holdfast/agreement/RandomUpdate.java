package dev.holdfast.agreement;

import dev.holdfast.agreement.RandomExpression.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Random formulas that give each of some variables a value once: actions, and with another mark initial predicates. What
 * has its value may be spoken of in all that follows.
 */
final class RandomUpdate {
    private final RandomGenerator random;
    private final RandomExpression expressions;
    /** A prime in actions; nothing in initial predicates, in which variables have no value before. */
    private final String mark;
    /** One value in so many may be any; 0 for none. */
    private final int wildness;

    RandomUpdate(RandomGenerator random, RandomExpression expressions, String mark, int wildness) {
        this.random = random;
        this.expressions = expressions;
        this.mark = mark;
        this.wildness = wildness;
    }

    /** A formula for the variables, in any order. */
    String of(List<RandomVariable> variables, int depth) {
        List<RandomVariable> left = new ArrayList<>(variables);
        List<RandomVariable> order = new ArrayList<>();
        while (!left.isEmpty()) {
            order.add(left.remove(random.nextInt(left.size())));
        }
        String text = assign(order, depth);
        order.forEach(this::forget);
        return text;
    }

    private boolean isAction() {
        return !mark.isEmpty();
    }

    /** Afterwards the values are known. */
    private String assign(List<RandomVariable> variables, int depth) {
        if (depth == 0) {
            return leaves(variables);
        }
        int d = depth - 1;
        return switch (random.nextInt(13)) {
            case 0, 1 -> leaves(variables);
            case 2, 3 -> "(" + guard() + " /\\ " + assign(variables, d) + ")";
            case 4 -> either("", variables, " \\/ ", d, "");
            case 5 -> exists(Type.INTEGER, variables, d);
            case 6 -> exists(Type.ATOM, variables, d);
            case 7 -> either("IF " + guard() + " THEN ", variables, " ELSE ", d, "");
            case 8 -> either("CASE " + guard() + " -> ", variables, " [] OTHER -> ", d, "");
            case 9 -> let(variables, d);
            case 10 -> "(" + assign(variables, d) + " /\\ " + guard() + ")";
            case 11 -> "(" + assign(variables, d) + " /\\ (" + guard() + " \\/ " + guard() + "))";
            default -> variables.size() == 1
                    ? leaf(variables.get(0))
                    : "(" + assign(variables.subList(0, 1), d) + " /\\ "
                            + assign(variables.subList(1, variables.size()), d) + ")";
        };
    }

    /** Two ways, of which neither knows what the other says. */
    private String either(String before, List<RandomVariable> variables, String between, int d, String after) {
        String one = assign(variables, d);
        variables.forEach(this::forget);
        return "(" + before + one + between + assign(variables, d) + after + ")";
    }

    private String exists(Type type, List<RandomVariable> variables, int d) {
        String set = listed(expressions.of(type == Type.INTEGER ? Type.SET : Type.ATOMS, 1));
        String name = expressions.freshName(type);
        String text = "(\\E " + name + " \\in " + set + " : " + assign(variables, d) + ")";
        expressions.forget(type, name);
        return text;
    }

    /** TLC takes an element of a union as often as it occurs, unless the set is listed first; docs/deviations.md names that. */
    static String listed(String set) {
        return set.contains("UNION") ? "{w1 : w1 \\in " + set + "}" : set;
    }

    private String let(List<RandomVariable> variables, int d) {
        Type type = Type.values()[random.nextInt(Type.values().length)];
        String bound = type == Type.SET ? listed(expressions.of(type, 1)) : expressions.of(type, 1);
        String name = expressions.freshName(type);
        String text = "(LET " + name + " == " + bound + " IN " + assign(variables, d) + ")";
        expressions.forget(type, name);
        return text;
    }

    private String guard() {
        return expressions.of(Type.BOOLEAN, 1 + random.nextInt(2));
    }

    private String leaves(List<RandomVariable> variables) {
        return variables.stream().map(this::leaf).collect(Collectors.joining(" /\\ ", "(", ")"));
    }

    private String leaf(RandomVariable variable) {
        String text = assignment(variable);
        views(variable).forEach(expressions::bind);
        return text;
    }

    private void forget(RandomVariable variable) {
        views(variable).forEach(expressions::forget);
    }

    private Map<Type, String> views(RandomVariable variable) {
        return variable.views().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                view -> isAction() ? "(" + view.getValue() + ")'" : view.getValue()));
    }

    private String assignment(RandomVariable variable) {
        String next = variable.name() + mark;
        return switch (random.nextInt(isAction() ? 8 : 5)) {
            case 0 -> next + " \\in " + several(variable);
            case 1 -> "(" + next + " = " + value(variable) + " \\/ " + next + " = " + value(variable) + ")";
            case 5 -> "UNCHANGED " + variable.name();
            default -> next + " = " + value(variable);
        };
    }

    private String several(RandomVariable variable) {
        return switch (random.nextInt(3)) {
            case 0 -> "{" + value(variable) + ", " + value(variable) + "}";
            case 1 -> withElement(variable);
            default -> "(" + variable.domain() + ")";
        };
    }

    private String withElement(RandomVariable variable) {
        String set = expressions.of(Type.SET, 1);
        String name = expressions.freshName(Type.INTEGER);
        String text = "{" + value(variable) + " : " + name + " \\in " + set + "}";
        expressions.forget(Type.INTEGER, name);
        return text;
    }

    private String value(RandomVariable variable) {
        String any = any(variable);
        boolean kept = wildness == 0 || random.nextInt(wildness) > 0;
        return kept
                ? "Fit(" + any + ", " + variable.domain() + ", " + (isAction() ? variable.name() : variable.first())
                        + ")"
                : any;
    }

    private String any(RandomVariable variable) {
        String old = variable.name();
        boolean changes = isAction() && random.nextInt(3) > 0;
        return switch (variable.kind()) {
            case FUNCTION -> changes
                    ? "[" + old + " EXCEPT ![1 + (" + expressions.of(Type.INTEGER, 1) + " % 3)] = (@ + 1) % 2]"
                    : made(variable);
            case ATOM_FUNCTION -> changes
                    ? "[" + old + " EXCEPT ![" + expressions.of(Type.ATOM, 1) + "] = 1 - @]"
                    : made(variable);
            case RECORD -> changes
                    ? "[" + old + " EXCEPT !.b = ~@, !.a = (@ + " + expressions.of(Type.INTEGER, 1) + ") % 3]"
                    : made(variable);
            case TUPLE -> changes
                    ? "[" + old + " EXCEPT ![1] = 1 - @, ![2] = " + expressions.of(Type.ATOM, 1) + "]"
                    : made(variable);
            case SEQUENCE -> changes
                    ? "(IF Len(c) < 2 THEN Append(c, (" + expressions.of(Type.INTEGER, 1) + ") % 2) ELSE Tail(c))"
                    : made(variable);
            case TABLE -> changes
                    ? "[" + old + " EXCEPT ![" + expressions.of(Type.ATOM, 1) + "].a = 1 - @, ![\"p\"].b = "
                            + expressions.of(Type.BOOLEAN, 1) + "]"
                    : "[k1 \\in All |-> " + record() + "]";
            case LOG -> changes
                    ? "(IF Len(l) < 2 THEN Append(l, " + record() + ") ELSE Tail(l))"
                    : "<<" + record() + ">>";
            case GRID -> changes ? changedGrid() : "[k1 \\in 1..2 |-> <<" + bit() + ", " + bit() + ">>]";
            case MESSAGES -> changes
                    ? "(ms " + (random.nextInt(3) > 0 ? "\\cup" : "\\") + " {" + message() + "})"
                    : random.nextBoolean()
                            ? "{" + message() + ", " + message() + "}"
                            : "{k1 \\in " + (isAction() ? "ms" : "{" + message() + "}") + " : k1.kind = \"tell\" \\/ "
                                    + expressions.of(Type.BOOLEAN, 1) + "}";
            case MESSAGE -> random.nextInt(3) == 0 ? "none" : message();
            case OPTION -> switch (random.nextInt(3)) {
                case 0 -> "none";
                case 1 -> {
                    String name = expressions.of(Type.ATOM, 0);
                    yield "(IF " + name + " = \"p\" THEN 3 ELSE " + name + ")";
                }
                default -> "((" + expressions.of(Type.INTEGER, 1) + ") % 4)";
            };
            case SHAPES -> changes
                    ? shape("sh.n")
                    : random.nextBoolean()
                            ? shape("((" + expressions.of(Type.INTEGER, 1) + ") % 3)")
                            : variable.first();
            case WIDE -> changes && random.nextInt(3) == 0
                    ? "[" + old + " EXCEPT ![" + expressions.of(Type.INTEGER, 1) + "] = 0]"
                    : "[k1 \\in DOMAIN " + variable.first() + " |-> (k1 * " + expressions.of(Type.INTEGER, 1)
                            + ") % 11]";
            default -> made(variable);
        };
    }

    private String changedGrid() {
        String at = "1 + (" + expressions.of(Type.INTEGER, 1) + " % 2)";
        return random.nextBoolean()
                ? "[e EXCEPT ![" + at + "][2] = 1 - @, ![1] = [@ EXCEPT ![" + at + "] = " + bit() + "]]"
                : "[e EXCEPT ![" + at + "][" + at + "] = " + bit() + "]";
    }

    private String shape(String number) {
        return switch (random.nextInt(4)) {
            case 0 -> "[n |-> " + number + "]";
            case 1 -> "[n |-> " + number + ", m |-> " + bit() + "]";
            case 2 -> "[n |-> " + number + ", b |-> " + expressions.of(Type.BOOLEAN, 1) + "]";
            default -> isAction() ? "[sh EXCEPT !.n = (@ + 1) % 3]" : "[n |-> 2]";
        };
    }

    private String bit() {
        return "((" + expressions.of(Type.INTEGER, 1) + ") % 2)";
    }

    private String message() {
        return random.nextBoolean()
                ? "[kind |-> \"ask\", to |-> " + expressions.of(Type.ATOM, 1) + "]"
                : "[kind |-> \"tell\", n |-> " + bit() + "]";
    }

    private String record() {
        return "[" + expressions.of(Type.RECORD, 1) + " EXCEPT !.a = @ % 2]";
    }

    private String made(RandomVariable variable) {
        return expressions.of(variable.kind().type, 1 + random.nextInt(2));
    }
}
