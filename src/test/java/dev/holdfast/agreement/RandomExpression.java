package dev.holdfast.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Random TLA+ expressions that have a value: typed, and partial operators applied inside their domains only. */
final class RandomExpression {

    /** The types of the expressions made. */
    enum Type {
        INTEGER, BOOLEAN, SET, SEQUENCE, FUNCTION, RECORD
    }

    private final RandomGenerator random;
    /** Integer names in scope. */
    private final List<String> names = new ArrayList<>();
    private int fresh;

    RandomExpression(RandomGenerator random) {
        this.random = random;
    }

    String of(Type type, int depth) {
        return switch (type) {
            case INTEGER -> integer(depth);
            case BOOLEAN -> bool(depth);
            case SET -> set(depth);
            case SEQUENCE -> sequence(depth);
            case FUNCTION -> function(depth);
            case RECORD -> record(depth);
        };
    }

    private String integer(int depth) {
        if (depth == 0) {
            return !names.isEmpty() && random.nextBoolean()
                    ? names.get(random.nextInt(names.size()))
                    : "(" + (random.nextInt(10) - 3) + ")";
        }
        int d = depth - 1;
        return switch (random.nextInt(13)) {
            case 0 -> "(" + integer(d) + " + " + integer(d) + ")";
            case 1 -> "(" + integer(d) + " - " + integer(d) + ")";
            case 2 -> "((" + integer(d) + " % 9) * (" + integer(d) + " % 7))";
            case 3 -> "(" + integer(d) + " \\div 3)";
            case 4 -> "Cardinality(" + set(d) + ")";
            case 5 -> "Len(" + sequence(d) + ")";
            case 6 -> "(IF " + bool(d) + " THEN " + integer(d) + " ELSE " + integer(d) + ")";
            case 7 -> "(" + function(d) + ")[" + (1 + random.nextInt(3)) + "]";
            case 8 -> "(" + record(d) + ").a";
            case 9 ->
                "(" + withName((name, body) -> "LET " + name + " == " + integer(d) + " IN " + body, () -> integer(d))
                        + ")";
            case 10 -> "(CHOOSE c \\in (" + set(d) + " \\cup {4}) : TRUE)";
            case 11 -> "(CASE " + bool(d) + " -> " + integer(d) + " [] OTHER -> " + integer(d) + ")";
            default -> "Head(Append(" + sequence(d) + ", " + integer(d) + "))";
        };
    }

    private String bool(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? "TRUE" : "FALSE";
        }
        int d = depth - 1;
        return switch (random.nextInt(13)) {
            case 0 -> "(" + integer(d) + " < " + integer(d) + ")";
            case 1 -> "(" + integer(d) + " = " + integer(d) + ")";
            case 2 -> "(" + set(d) + " = " + set(d) + ")";
            case 3 -> "(" + integer(d) + " \\in " + set(d) + ")";
            case 4 -> "(" + set(d) + " \\subseteq " + set(d) + ")";
            case 5 -> "(" + bool(d) + " /\\ " + bool(d) + ")";
            case 6 -> "(" + bool(d) + " \\/ " + bool(d) + ")";
            case 7 -> "(" + bool(d) + " => " + bool(d) + ")";
            case 8 -> "(" + bool(d) + " <=> ~" + bool(d) + ")";
            case 9 ->
                "(" + withName((name, body) -> "\\A " + name + " \\in " + set(d) + " : " + body, () -> bool(d)) + ")";
            case 10 ->
                "(" + withName((name, body) -> "\\E " + name + " \\in " + set(d) + " : " + body, () -> bool(d)) + ")";
            case 11 -> "(" + sequence(d) + " \\in Seq(Int))";
            default -> "(" + record(d) + " = " + record(d) + ")";
        };
    }

    private String set(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? "{" + integer(0) + ", " + integer(0) + "}" : "(0.." + random.nextInt(4) + ")";
        }
        int d = depth - 1;
        return switch (random.nextInt(8)) {
            case 0 -> "(" + set(d) + " \\cup " + set(d) + ")";
            case 1 -> "(" + set(d) + " \\cap " + set(d) + ")";
            case 2 -> "(" + set(d) + " \\ " + set(d) + ")";
            case 3 -> withName((name, body) -> "{" + name + " \\in " + set(d) + " : " + body + "}", () -> bool(d));
            case 4 -> withName((name, body) -> "{" + body + " : " + name + " \\in " + set(d) + "}", () -> integer(d));
            case 5 -> "(UNION {" + set(d) + ", " + set(d) + "})";
            case 6 -> "(DOMAIN " + function(d) + ")";
            default -> "(UNION SUBSET {" + integer(d) + ", " + integer(0) + "})";
        };
    }

    private String sequence(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? "<<>>" : "<<" + integer(0) + ", " + integer(0) + ">>";
        }
        int d = depth - 1;
        return switch (random.nextInt(5)) {
            case 0 -> "Append(" + sequence(d) + ", " + integer(d) + ")";
            case 1 -> "(" + sequence(d) + " \\o " + sequence(d) + ")";
            case 2 -> "Tail(Append(" + sequence(d) + ", " + integer(d) + "))";
            case 3 -> withName((name, body) -> "SelectSeq(" + sequence(d) + ", LAMBDA " + name + " : " + body + ")",
                    () -> bool(d));
            default -> "SubSeq(<<" + integer(d) + ", " + integer(d) + ", 7>>, " + (1 + random.nextInt(2)) + ", " + (1
                    + random.nextInt(3)) + ")";
        };
    }

    private String function(int depth) {
        int d = Math.max(0, depth - 1);
        return switch (depth == 0 ? 0 : random.nextInt(3)) {
            case 0 -> withName((name, body) -> "[" + name + " \\in 1..3 |-> " + body + "]", () -> integer(d));
            case 1 ->
                "[" + function(d) + " EXCEPT ![" + (1 + random.nextInt(4)) + "] = " + integer(d) + ", ![1] = @ + 1]";
            default -> "(1 :> " + integer(d) + " @@ 3 :> 0 @@ " + function(d) + ")";
        };
    }

    private String record(int depth) {
        int d = Math.max(0, depth - 1);
        return depth == 0 || random.nextBoolean()
                ? "[a |-> " + integer(d) + ", b |-> " + bool(d) + "]"
                : "[" + record(d) + " EXCEPT !.a = @ - 1, !.b = " + bool(d) + "]";
    }

    private interface Binding {
        String around(String name, String body);
    }

    private String withName(Binding binding, java.util.function.Supplier<String> body) {
        String name = "x" + fresh++;
        names.add(name);
        String inner = body.get();
        names.remove(name);
        return binding.around(name, inner);
    }
}
