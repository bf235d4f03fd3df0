package dev.holdfast.agreement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Random TLA+ expressions, typed. Those about constants alone have a value: partial operators are applied inside their
 * domains only. A daring {@link Vocabulary} lifts that.
 */
final class RandomExpression {

    /** The types of the expressions made. */
    enum Type {
        INTEGER, BOOLEAN, SET, SEQUENCE, FUNCTION, RECORD, ATOM, ATOMS, TUPLE, SETS, ATOM_FUNCTION
    }

    private final RandomGenerator random;
    private final Vocabulary vocabulary;
    /** Bound names in scope. */
    private final Map<Type, List<String>> names = new EnumMap<>(Type.class);
    private int fresh;

    RandomExpression(RandomGenerator random, Vocabulary vocabulary) {
        this.random = random;
        this.vocabulary = vocabulary;
    }

    RandomExpression(RandomGenerator random) {
        this(random, Vocabulary.CONSTANTS);
    }

    String of(Type type, int depth) {
        if (depth > 0 && random.nextInt(12) == 11) {
            return common(type, depth - 1);
        }
        return switch (type) {
            case INTEGER -> integer(depth);
            case BOOLEAN -> bool(depth);
            case SET -> set(depth);
            case SEQUENCE -> sequence(depth);
            case FUNCTION -> function(depth);
            case RECORD -> record(depth);
            case ATOM -> atom(depth);
            case ATOMS -> atoms(depth);
            case TUPLE -> tuple(depth);
            case SETS -> sets(depth);
            case ATOM_FUNCTION -> atomFunction(depth);
        };
    }

    /** What there is for every type. */
    private String common(Type type, int d) {
        return switch (random.nextInt(4)) {
            case 0 -> "(IF " + bool(d) + " THEN " + of(type, d) + " ELSE " + of(type, d) + ")";
            case 1 -> "(CASE " + bool(d) + " -> " + of(type, d) + " [] " + bool(d) + " -> " + of(type, d)
                    + (vocabulary.daring() && random.nextInt(3) == 2 ? ")" : " [] OTHER -> " + of(type, d) + ")");
            case 2 -> "TLCEval(" + of(type, d) + ")";
            default -> "(" + withName(type, name -> "LET " + name + " == " + of(type, d) + " IN ", () -> of(type, d))
                    + ")";
        };
    }

    private boolean dares() {
        return vocabulary.daring() && random.nextInt(5) > 2;
    }

    /** A name of the type in scope, or what is given. */
    private String leaf(Type type, Supplier<String> literal) {
        List<String> known = new ArrayList<>(names.getOrDefault(type, List.of()));
        known.addAll(vocabulary.names(type));
        return known.isEmpty() || random.nextInt(4) == 0 ? literal.get() : known.get(random.nextInt(known.size()));
    }

    private String literal() {
        return "(" + (random.nextInt(10) - 3) + ")";
    }

    private String integer(int depth) {
        if (depth == 0) {
            return vocabulary.daring() && random.nextInt(16) == 15
                    ? "(6 \\div " + leaf(Type.INTEGER, this::literal) + ")"
                    : leaf(Type.INTEGER, this::literal);
        }
        int d = depth - 1;
        return switch (random.nextInt(26)) {
            case 0 -> leaf(Type.INTEGER, this::literal);
            case 1 -> "(" + integer(d) + " + " + integer(d) + ")";
            case 2 -> "(" + integer(d) + " - " + integer(d) + ")";
            case 3 -> "((" + integer(d) + " % 9) * (" + integer(d) + " % 7))";
            case 4 -> "(" + integer(d) + " \\div " + (dares() ? integer(d) : "3") + ")";
            case 5 -> "Cardinality(" + set(d) + ")";
            case 6 -> "Len(" + (random.nextBoolean() ? sequence(d) : tuple(d)) + ")";
            case 7 -> "(IF " + bool(d) + " THEN " + integer(d) + " ELSE " + integer(d) + ")";
            case 8 -> "(" + function(d) + ")[" + (dares() ? integer(d) : inDomain(d)) + "]";
            case 9 -> "(" + record(d) + ").a";
            case 10 -> "(" + withName(Type.INTEGER, name -> "LET " + name + " == " + integer(d) + " IN ",
                    () -> integer(d)) + ")";
            case 11 -> dares()
                    ? "(" + withName(Type.INTEGER, name -> "CHOOSE " + name + " \\in " + set(d) + " : ", () -> bool(d))
                            + ")"
                    : "(CHOOSE c1 \\in (" + set(d) + " \\cup {4}) : TRUE)";
            case 12 -> "(CASE " + bool(d) + " -> " + integer(d) + " [] OTHER -> " + integer(d) + ")";
            case 13 -> "Head(" + (dares() ? sequence(d) : "Append(" + sequence(d) + ", " + integer(d) + ")") + ")";
            case 14 -> "(" + tuple(d) + ")[1]";
            case 15 -> "(" + atomFunction(d) + ")[" + atom(dares() ? d : 0) + "]";
            case 16 -> "(-" + integer(d) + ")";
            case 17 -> "(" + integer(d) + " % " + (dares() ? integer(d) : "4") + ")";
            case 18 -> dares() ? "(2147483640 + " + integer(d) + ")" : "(2 ^ " + random.nextInt(4) + ")";
            case 19 -> "Cardinality(" + (random.nextBoolean() ? atoms(d) : sets(Math.min(d, 1))) + ")";
            case 20 -> operator(d);
            case 21 -> "Len(" + sequence(d) + ")";
            case 22 -> vocabulary.daring() ? "(" + sequence(d) + ")[" + integer(d) + "]" : "Len(" + sequence(d) + ")";
            case 23 -> "((" + integer(d) + " % 4) ^ (1 + (" + integer(d) + " % 3)))";
            case 24 -> "Cardinality(Permutations(" + (random.nextBoolean() ? atoms(0) : "{1, 2}") + "))";
            default -> vocabulary.daring() && random.nextInt(6) == 5
                    ? "(IF " + bool(d) + " THEN " + integer(d) + " ELSE " + atom(d) + ")"
                    : "(" + integer(d) + " + 1)";
        };
    }

    private String operator(int d) {
        String name = "x" + fresh++;
        bind(Type.INTEGER, name);
        String body = integer(d);
        forget(Type.INTEGER, name);
        return "(LET op" + name + "(" + name + ") == " + body + " IN op" + name + "(" + integer(d) + "))";
    }

    /** An argument of functions on 1..3. */
    private String inDomain(int depth) {
        return random.nextBoolean() ? "" + (1 + random.nextInt(3)) : "1 + (" + integer(depth) + " % 3)";
    }

    private String bool(int depth) {
        if (depth == 0) {
            return leaf(Type.BOOLEAN, () -> random.nextBoolean() ? "TRUE" : "FALSE");
        }
        int d = depth - 1;
        return switch (random.nextInt(31)) {
            case 0 -> leaf(Type.BOOLEAN, () -> "TRUE");
            case 1 -> "(" + integer(d) + comparison() + integer(d) + ")";
            case 2 -> "(" + integer(d) + equality() + integer(d) + ")";
            case 3 -> "(" + set(d) + equality() + set(d) + ")";
            case 4 -> "(" + integer(d) + membership() + set(d) + ")";
            case 5 -> "(" + set(d) + " \\subseteq " + set(d) + ")";
            case 6 -> "(" + bool(d) + " /\\ " + bool(d) + ")";
            case 7 -> "(" + bool(d) + " \\/ " + bool(d) + ")";
            case 8 -> "(" + bool(d) + " => " + bool(d) + ")";
            case 9 -> "(" + bool(d) + " <=> ~" + bool(d) + ")";
            case 10 -> "(" + withName(Type.INTEGER, name -> "\\A " + name + " \\in " + set(d) + " : ", () -> bool(d))
                    + ")";
            case 11 -> "(" + withName(Type.INTEGER, name -> "\\E " + name + " \\in " + set(d) + " : ", () -> bool(d))
                    + ")";
            case 12 -> "(" + sequence(d) + " \\in Seq(Int))";
            case 13 -> "(" + record(d) + equality() + record(d) + ")";
            case 14 -> "(" + atom(d) + equality() + atom(d) + ")";
            case 15 -> "(" + atom(d) + membership() + atoms(d) + ")";
            case 16 -> "(" + tuple(d) + equality() + tuple(d) + ")";
            case 17 -> "(" + function(d) + (random.nextBoolean() ? " \\in [1..3 -> 0..3])" : " = " + function(d) + ")");
            case 18 -> "(" + record(d) + " \\in [a : " + set(d) + ", b : {" + bool(d) + ", TRUE}])";
            case 19 -> "(" + set(d) + membership() + (random.nextBoolean() ? "SUBSET (0..3)" : sets(d)) + ")";
            case 20 -> quantified(random.nextBoolean() ? Type.ATOM : Type.SET, d);
            case 21 -> pairs(d);
            case 22 -> "IsFiniteSet(" + set(d) + ")";
            case 23 -> vocabulary.daring() && random.nextInt(4) == 3
                    ? "Assert(" + bool(d) + ", \"asserted\")"
                    : "(" + atomFunction(d) + equality() + atomFunction(d) + ")";
            case 24 -> random.nextBoolean()
                    ? "(" + tuple(d) + " \\in (" + set(d) + " \\X " + atoms(d) + "))"
                    : "(" + function(d) + membership() + "[1..3 -> " + set(d) + "])";
            case 25 -> stepOrNot(d);
            case 26 -> "(" + sequence(d) + equality() + sequence(d) + ")";
            case 27 -> "(ToString(" + integer(d) + ")" + equality() + "ToString(" + integer(d) + "))";
            case 28 -> vocabulary.enabled() ? enabled(d) : "(" + sequence(d) + " \\in Seq(" + set(d) + "))";
            case 29 -> vocabulary.daring() && random.nextInt(3) == 2
                    ? random.nextBoolean() ? "PrintT(" + integer(d) + ")" : "Print(" + integer(d) + ", " + bool(d) + ")"
                    : "(" + sequence(d) + " \\in Seq(" + set(d) + "))";
            default -> "~" + bool(d);
        };
    }

    private String enabled(int d) {
        return switch (random.nextInt(4)) {
            case 0 -> "(ENABLED (i' = " + integer(d) + " /\\ " + bool(d) + "))";
            case 1 -> "(ENABLED (" + bool(d) + " \\/ (b' = " + bool(d) + " /\\ b' # b)))";
            case 2 -> "(ENABLED (\\E e \\in " + set(d) + " : i' = e /\\ i' \\in " + set(d) + "))";
            default -> "(ENABLED (UNCHANGED i /\\ IF " + bool(d) + " THEN j' \\in " + set(d) + " ELSE c' = Tail(c)))";
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
            default -> "((" + name + " + 1)' = " + integer(d) + ")";
        };
    }

    private String quantified(Type type, int d) {
        String quantifier = random.nextBoolean() ? "\\A " : "\\E ";
        return "(" + withName(type, name -> quantifier + name + " \\in "
                + (type == Type.SET ? sets(Math.min(d, 1)) : atoms(d)) + " : ", () -> bool(d)) + ")";
    }

    private String pairs(int d) {
        String x = "x" + fresh++;
        String y = "x" + fresh++;
        String bound = random.nextBoolean()
                ? "<<" + x + ", " + y + ">> \\in " + set(d) + " \\X " + set(d)
                : x + ", " + y + " \\in " + set(d);
        bind(Type.INTEGER, x);
        bind(Type.INTEGER, y);
        String body = bool(d);
        names.get(Type.INTEGER).removeAll(List.of(x, y));
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

    private String set(int depth) {
        if (depth == 0) {
            return leaf(Type.SET, () -> random.nextBoolean()
                    ? "{" + integer(0) + ", " + integer(0) + "}"
                    : "(0.." + random.nextInt(4) + ")");
        }
        int d = depth - 1;
        return switch (random.nextInt(12)) {
            case 0 -> leaf(Type.SET, () -> "{}");
            case 1 -> "(" + set(d) + " \\cup " + set(d) + ")";
            case 2 -> "(" + set(d) + " \\cap " + set(d) + ")";
            case 3 -> "(" + set(d) + " \\ " + set(d) + ")";
            case 4 -> withName(Type.INTEGER, name -> "{" + name + " \\in " + set(d) + " : ", () -> bool(d)) + "}";
            case 5 -> image(d);
            case 6 -> "(UNION {" + set(d) + ", " + set(d) + "})";
            case 7 ->
                "(DOMAIN " + (random.nextBoolean() ? function(d) : random.nextBoolean() ? sequence(d) : tuple(d)) + ")";
            case 8 -> "(" + integer(0) + ".." + integer(0) + ")";
            case 9 -> "{" + integer(d) + ", " + integer(d) + ", " + integer(0) + "}";
            case 10 -> "(UNION " + sets(d) + ")";
            default -> "(UNION SUBSET {" + integer(d) + ", " + integer(0) + "})";
        };
    }

    private String image(int d) {
        String name = "x" + fresh++;
        String bound = set(d);
        bind(Type.INTEGER, name);
        String element = integer(d);
        names.get(Type.INTEGER).remove(name);
        return "{" + element + " : " + name + " \\in " + bound + "}";
    }

    private String sequence(int depth) {
        if (depth == 0) {
            return leaf(Type.SEQUENCE,
                    () -> random.nextBoolean() ? "<<>>" : "<<" + integer(0) + ", " + integer(0) + ">>");
        }
        int d = depth - 1;
        return switch (random.nextInt(9)) {
            case 0 -> "Append(" + sequence(d) + ", " + integer(d) + ")";
            case 1 -> "(" + sequence(d) + " \\o " + sequence(d) + ")";
            case 2 -> "Tail(" + (dares() ? sequence(d) : "Append(" + sequence(d) + ", " + integer(d) + ")") + ")";
            case 3 -> withName(Type.INTEGER, name -> "SelectSeq(" + sequence(d) + ", LAMBDA " + name + " : ",
                    () -> bool(d)) + ")";
            case 4 -> "SortSeq(" + sequence(d) + ", LAMBDA l1, l2 : l1 " + (random.nextBoolean() ? "<" : ">=") + " l2)";
            case 5 -> vocabulary.daring()
                    ? "SubSeq(" + sequence(d) + ", " + integer(0) + ", " + integer(d) + ")"
                    : "SubSeq(" + sequence(d) + ", 2, 1)";
            case 6 -> vocabulary.daring()
                    ? "[" + sequence(d) + " EXCEPT ![" + integer(0) + "] = @ + " + integer(d) + "]"
                    : "<<" + integer(d) + ">>";
            case 7 -> leaf(Type.SEQUENCE, () -> "<<3>>");
            default -> "SubSeq(<<" + integer(d) + ", " + integer(d) + ", 7>>, " + (1 + random.nextInt(2)) + ", " + (1
                    + random.nextInt(3)) + ")";
        };
    }

    private String function(int depth) {
        int d = Math.max(0, depth - 1);
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 0 -> leaf(Type.FUNCTION,
                    () -> withName(Type.INTEGER, name -> "[" + name + " \\in 1..3 |-> ", () -> integer(d)) + "]");
            case 1 -> withName(Type.INTEGER, name -> "[" + name + " \\in 1..3 |-> ", () -> integer(d)) + "]";
            case 2 -> "[" + function(d) + " EXCEPT ![" + exceptArgument(d) + "] = " + integer(d) + ", ![1] = @ + 1]";
            default -> "(1 :> " + integer(d) + " @@ 3 :> 0 @@ " + function(d) + ")";
        };
    }

    private String exceptArgument(int d) {
        return vocabulary.daring() ? dares() ? integer(d) : inDomain(d) : "" + (1 + random.nextInt(4));
    }

    private String record(int depth) {
        int d = Math.max(0, depth - 1);
        return switch (depth == 0 ? 0 : random.nextInt(3)) {
            case 0 -> leaf(Type.RECORD, () -> "[a |-> " + integer(d) + ", b |-> " + bool(d) + "]");
            case 1 -> "[a |-> " + integer(d) + ", b |-> " + bool(d) + "]";
            default -> "[" + record(d) + " EXCEPT !.a = @ - 1, !.b = " + bool(d) + "]";
        };
    }

    private String atom(int depth) {
        if (depth == 0) {
            return leaf(Type.ATOM, () -> vocabulary.atoms().get(random.nextInt(vocabulary.atoms().size())));
        }
        int d = depth - 1;
        return switch (random.nextInt(4)) {
            case 0 -> "(" + tuple(d) + ")[2]";
            case 1 -> "(IF " + bool(d) + " THEN " + atom(d) + " ELSE " + atom(d) + ")";
            case 2 -> dares()
                    ? "(" + withName(Type.ATOM, name -> "CHOOSE " + name + " \\in " + atoms(d) + " : ", () -> bool(d))
                            + ")"
                    : atom(d);
            default -> atom(0);
        };
    }

    private String atoms(int depth) {
        if (depth == 0) {
            return leaf(Type.ATOMS, () -> "{" + atom(0) + ", " + atom(0) + "}");
        }
        int d = depth - 1;
        return switch (random.nextInt(7)) {
            case 0 -> atoms(0);
            case 1 -> "(" + atoms(d) + " \\cup " + atoms(d) + ")";
            case 2 -> "(" + atoms(d) + " \\cap " + atoms(d) + ")";
            case 3 -> "(" + atoms(d) + " \\ " + atoms(d) + ")";
            case 4 -> withName(Type.ATOM, name -> "{" + name + " \\in " + atoms(d) + " : ", () -> bool(d)) + "}";
            case 5 -> "(DOMAIN " + atomFunction(d) + ")";
            default -> "{" + atom(d) + ", " + atom(d) + "}";
        };
    }

    private String tuple(int depth) {
        int d = Math.max(0, depth - 1);
        return switch (depth == 0 ? 0 : random.nextInt(3)) {
            case 0 -> leaf(Type.TUPLE, () -> "<<" + integer(d) + ", " + atom(d) + ">>");
            case 1 -> "<<" + integer(d) + ", " + atom(d) + ">>";
            default -> "[" + tuple(d) + " EXCEPT ![" + (random.nextBoolean()
                    ? "1] = @ + " + integer(d)
                    : "2] = " + atom(d)) + "]";
        };
    }

    private String sets(int depth) {
        int d = Math.max(0, depth - 1);
        return switch (random.nextInt(3)) {
            case 0 -> leaf(Type.SETS, () -> "{" + set(d) + ", " + set(d) + "}");
            case 1 -> "(SUBSET {" + integer(d) + ", " + integer(d) + "})";
            default -> depth == 0 ? "{{}}" : "(" + sets(d) + " \\cup {" + set(d) + "})";
        };
    }

    private String atomFunction(int depth) {
        int d = Math.max(0, depth - 1);
        String domain = vocabulary.universe();
        return switch (depth == 0 ? 0 : random.nextInt(3)) {
            case 0 -> leaf(Type.ATOM_FUNCTION,
                    () -> withName(Type.ATOM, name -> "[" + name + " \\in " + domain + " |-> ", () -> integer(d))
                            + "]");
            case 1 -> "[" + atomFunction(d) + " EXCEPT ![" + atom(0) + "] = " + integer(d) + "]";
            default -> "[" + atomFunction(d) + " EXCEPT ![" + atom(d) + "] = @ + 1]";
        };
    }

    private interface Opening {
        String binding(String name);
    }

    /** The opening comes first, and sees no new name; what follows sees it. */
    private String withName(Type type, Opening opening, Supplier<String> body) {
        String name = "x" + fresh++;
        String before = opening.binding(name);
        bind(type, name);
        String inner = body.get();
        names.get(type).remove(name);
        return before + inner;
    }

    /** From now on something of the type is known by that text; until it is forgotten. */
    void bind(Type type, String name) {
        names.computeIfAbsent(type, any -> new ArrayList<>()).add(name);
    }

    /** A name that is bound around what follows, by the caller. */
    String freshName(Type type) {
        String name = "y" + fresh++;
        bind(type, name);
        return name;
    }

    void forget(Type type, String name) {
        names.get(type).remove(name);
    }
}
