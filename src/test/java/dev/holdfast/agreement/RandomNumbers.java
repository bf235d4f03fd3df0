package dev.holdfast.agreement;

import dev.holdfast.agreement.RandomExpression.Type;
import java.util.random.RandomGenerator;

/** Random TLA+ expressions with a number for value. */
final class RandomNumbers {
    private final RandomGenerator random;
    private final Vocabulary vocabulary;
    private final RandomNames names;
    /** Makes the parts. */
    private final RandomExpression all;

    RandomNumbers(RandomNames names, RandomExpression all) {
        this.random = names.random();
        this.vocabulary = names.vocabulary();
        this.names = names;
        this.all = all;
    }

    String integer(int depth) {
        if (depth == 0) {
            return vocabulary.daring() && random.nextInt(16) == 15
                    ? "(6 \\div " + names.leaf(Type.INTEGER, names::literal) + ")"
                    : names.leaf(Type.INTEGER, names::literal);
        }
        int d = depth - 1;
        return switch (random.nextInt(28)) {
            case 0 -> names.leaf(Type.INTEGER, names::literal);
            case 1 -> "(" + integer(d) + " + " + integer(d) + ")";
            case 2 -> "(" + integer(d) + " - " + integer(d) + ")";
            case 3 -> "((" + integer(d) + " % 9) * (" + integer(d) + " % 7))";
            case 4 -> "(" + integer(d) + " \\div " + (names.dares() ? integer(d) : "3") + ")";
            case 5 -> "Cardinality(" + all.set(d) + ")";
            case 6 -> "Len(" + (random.nextBoolean() ? all.sequence(d) : all.tuple(d)) + ")";
            case 7 -> "(IF " + all.bool(d) + " THEN " + integer(d) + " ELSE " + integer(d) + ")";
            case 8 -> "(" + all.function(d) + ")[" + (names.dares() ? integer(d) : inDomain(d)) + "]";
            case 9 -> "(" + all.record(d) + ").a";
            case 10 -> "(" + names.withName(Type.INTEGER, name -> "LET " + name + " == " + integer(d) + " IN ",
                    () -> integer(d)) + ")";
            case 11 -> names.dares()
                    ? "(" + names.withName(Type.INTEGER, name -> "CHOOSE " + name + " \\in " + all.set(d) + " : ",
                            () -> all.bool(d))
                            + ")"
                    : "(CHOOSE c1 \\in (" + all.set(d) + " \\cup {4}) : TRUE)";
            case 12 -> "(CASE " + all.bool(d) + " -> " + integer(d) + " [] OTHER -> " + integer(d) + ")";
            case 13 -> "Head("
                    + (names.dares() ? all.sequence(d) : "Append(" + all.sequence(d) + ", " + integer(d) + ")") + ")";
            case 14 -> "(" + all.tuple(d) + ")[1]";
            case 15 -> "(" + all.atomFunction(d) + ")[" + all.atom(names.dares() ? d : 0) + "]";
            case 16 -> "(-" + integer(d) + ")";
            case 17 -> "(" + integer(d) + " % " + (names.dares() ? integer(d) : "4") + ")";
            case 18 -> names.dares() ? "(2147483640 + " + integer(d) + ")" : "(2 ^ " + random.nextInt(4) + ")";
            case 19 -> "Cardinality(" + (random.nextBoolean() ? all.atoms(d) : all.sets(Math.min(d, 1))) + ")";
            case 20 -> operator(d);
            case 21 -> "Len(" + all.sequence(d) + ")";
            case 22 ->
                vocabulary.daring() ? "(" + all.sequence(d) + ")[" + integer(d) + "]" : "Len(" + all.sequence(d) + ")";
            case 23 -> "((" + integer(d) + " % 4) ^ (1 + (" + integer(d) + " % 3)))";
            case 24 -> "Cardinality(Permutations(" + (random.nextBoolean() ? all.atoms(0) : "{1, 2}") + "))";
            case 25, 26 -> all.collections().integer(d);
            default -> vocabulary.daring() && random.nextInt(6) == 5
                    ? "(IF " + all.bool(d) + " THEN " + integer(d) + " ELSE " + all.atom(d) + ")"
                    : "(" + integer(d) + " + 1)";
        };
    }

    private String operator(int d) {
        String name = names.fresh();
        names.bind(Type.INTEGER, name);
        String body = integer(d);
        names.forget(Type.INTEGER, name);
        return "(LET op" + name + "(" + name + ") == " + body + " IN op" + name + "(" + integer(d) + "))";
    }

    /** An argument of functions on 1..3. */
    String inDomain(int depth) {
        return random.nextBoolean() ? "" + (1 + random.nextInt(3)) : "1 + (" + integer(depth) + " % 3)";
    }
}
