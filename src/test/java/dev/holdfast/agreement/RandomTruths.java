package dev.holdfast.agreement;

import dev.holdfast.agreement.RandomExpression.Type;
import java.util.List;
import java.util.random.RandomGenerator;

/** Random TLA+ predicates. */
final class RandomTruths {
    private final RandomGenerator random;
    private final Vocabulary vocabulary;
    private final RandomNames names;
    /** Makes the parts. */
    private final RandomExpression all;

    RandomTruths(RandomNames names, RandomExpression all) {
        this.random = names.random();
        this.vocabulary = names.vocabulary();
        this.names = names;
        this.all = all;
    }

    String bool(int depth) {
        if (depth == 0) {
            return names.leaf(Type.BOOLEAN, () -> random.nextBoolean() ? "TRUE" : "FALSE");
        }
        int d = depth - 1;
        return switch (random.nextInt(34)) {
            case 0 -> names.leaf(Type.BOOLEAN, () -> "TRUE");
            case 1 -> "(" + all.integer(d) + comparison() + all.integer(d) + ")";
            case 2 -> "(" + all.integer(d) + equality() + all.integer(d) + ")";
            case 3 -> "(" + all.set(d) + equality() + all.set(d) + ")";
            case 4 -> "(" + all.integer(d) + membership() + all.set(d) + ")";
            case 5 -> "(" + all.set(d) + " \\subseteq " + all.set(d) + ")";
            case 6 -> "(" + bool(d) + " /\\ " + bool(d) + ")";
            case 7 -> "(" + bool(d) + " \\/ " + bool(d) + ")";
            case 8 -> "(" + bool(d) + " => " + bool(d) + ")";
            case 9 -> "(" + bool(d) + " <=> ~" + bool(d) + ")";
            case 10 ->
                "(" + names.withName(Type.INTEGER, name -> "\\A " + name + " \\in " + all.set(d) + " : ", () -> bool(d))
                        + ")";
            case 11 ->
                "(" + names.withName(Type.INTEGER, name -> "\\E " + name + " \\in " + all.set(d) + " : ", () -> bool(d))
                        + ")";
            case 12 -> "(" + all.sequence(d) + " \\in Seq(Int))";
            case 13 -> "(" + all.record(d) + equality() + all.record(d) + ")";
            case 14 -> "(" + all.atom(d) + equality() + all.atom(d) + ")";
            case 15 -> "(" + all.atom(d) + membership() + all.atoms(d) + ")";
            case 16 -> "(" + all.tuple(d) + equality() + all.tuple(d) + ")";
            case 17 -> "(" + all.function(d)
                    + (random.nextBoolean() ? " \\in [1..3 -> 0..3])" : " = " + all.function(d) + ")");
            case 18 -> "(" + all.record(d) + " \\in [a : " + all.set(d) + ", b : {" + bool(d) + ", TRUE}])";
            case 19 -> "(" + all.set(d) + membership() + (random.nextBoolean() ? "SUBSET (0..3)" : all.sets(d)) + ")";
            case 20 -> quantified(random.nextBoolean() ? Type.ATOM : Type.SET, d);
            case 21 -> pairs(d);
            case 22 -> "IsFiniteSet(" + all.set(d) + ")";
            case 23 -> vocabulary.daring() && random.nextInt(4) == 3
                    ? "Assert(" + bool(d) + ", \"asserted\")"
                    : "(" + all.atomFunction(d) + equality() + all.atomFunction(d) + ")";
            case 24 -> random.nextBoolean()
                    ? "(" + all.tuple(d) + " \\in (" + all.set(d) + " \\X " + all.atoms(d) + "))"
                    : "(" + all.function(d) + membership() + "[1..3 -> " + all.set(d) + "])";
            case 25 -> stepOrNot(d);
            case 26 -> "(" + all.sequence(d) + equality() + all.sequence(d) + ")";
            case 27 -> "(ToString(" + all.integer(d) + ")" + equality() + "ToString(" + all.integer(d) + "))";
            case 28 -> vocabulary.enabled() ? enabled(d) : "(" + all.sequence(d) + " \\in Seq(" + all.set(d) + "))";
            case 29 -> vocabulary.daring() && random.nextInt(3) == 2
                    ? random.nextBoolean()
                            ? "PrintT(" + all.integer(d) + ")"
                            : "Print(" + all.integer(d) + ", " + bool(d) + ")"
                    : "(" + all.sequence(d) + " \\in Seq(" + all.set(d) + "))";
            case 30, 31, 32 -> all.collections().bool(d);
            default -> "~" + bool(d);
        };
    }

    private String enabled(int d) {
        return switch (random.nextInt(4)) {
            case 0 -> "(ENABLED (i' = " + all.integer(d) + " /\\ " + bool(d) + "))";
            case 1 -> "(ENABLED (" + bool(d) + " \\/ (b' = " + bool(d) + " /\\ b' # b)))";
            case 2 -> "(ENABLED (\\E e \\in " + all.set(d) + " : i' = e /\\ i' \\in " + all.set(d) + "))";
            default ->
                "(ENABLED (UNCHANGED i /\\ IF " + bool(d) + " THEN j' \\in " + all.set(d) + " ELSE c' = Tail(c)))";
        };
    }

    /** With primes in the vocabulary: what only steps have. */
    private String stepOrNot(int d) {
        List<String> primed = vocabulary.names(Type.INTEGER).stream().filter(name -> name.endsWith("'"))
                .map(name -> name.substring(0, name.length() - 1)).toList();
        if (primed.isEmpty()) {
            return "(" + bool(d) + " /\\ ~" + bool(d) + ")";
        }
        String name = primed.get(random.nextInt(primed.size()));
        return switch (random.nextInt(7)) {
            case 0, 1 -> "([" + bool(d) + "]_" + name + ")";
            case 2, 3, 4 -> "(<<" + bool(d) + ">>_" + name + ")";
            case 5 -> "(UNCHANGED <<" + name + ", " + primed.get(random.nextInt(primed.size())) + ">>)";
            default -> "((" + name + " + 1)' = " + all.integer(d) + ")";
        };
    }

    private String quantified(Type type, int d) {
        String quantifier = random.nextBoolean() ? "\\A " : "\\E ";
        return "(" + names.withName(type, name -> quantifier + name + " \\in "
                + (type == Type.SET ? all.sets(Math.min(d, 1)) : all.atoms(d)) + " : ", () -> bool(d)) + ")";
    }

    private String pairs(int d) {
        String x = names.fresh();
        String y = names.fresh();
        String bound = random.nextBoolean()
                ? "<<" + x + ", " + y + ">> \\in " + all.set(d) + " \\X " + all.set(d)
                : x + ", " + y + " \\in " + all.set(d);
        names.bind(Type.INTEGER, x);
        names.bind(Type.INTEGER, y);
        String body = bool(d);
        names.forget(Type.INTEGER, x);
        names.forget(Type.INTEGER, y);
        return "(" + (random.nextBoolean() ? "\\A " : "\\E ") + bound + " : " + body + ")";
    }

    private String comparison() {
        return List.of(" < ", " <= ", " > ", " >= ").get(random.nextInt(4));
    }

    private String equality() {
        return random.nextInt(4) == 3 ? " /= " : " = ";
    }

    private String membership() {
        return random.nextInt(4) == 3 ? " \\notin " : " \\in ";
    }
}
