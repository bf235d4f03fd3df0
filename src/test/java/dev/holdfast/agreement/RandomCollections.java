package dev.holdfast.agreement;

import dev.holdfast.agreement.RandomExpression.Type;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Random TLA+ collections of what is put together: sets of records, sets of pairs, sequences of records; and functions from any set of
 * numbers. What is asked about them is here, too.
 */
final class RandomCollections {
    private final RandomGenerator random;
    private final Vocabulary vocabulary;
    private final RandomNames names;
    /** Makes the parts. */
    private final RandomExpression all;

    RandomCollections(RandomNames names, RandomExpression all) {
        this.random = names.random();
        this.vocabulary = names.vocabulary();
        this.names = names;
        this.all = all;
    }

    /** A set of records. */
    String records(int depth) {
        int d = Math.max(0, depth - 1);
        return switch (depth == 0 ? random.nextInt(2) : random.nextInt(8)) {
            case 0, 1 -> names.leaf(Type.RECORDS, () -> "{" + all.record(0) + "}");
            case 2 -> "(" + records(d) + operator() + records(d) + ")";
            case 3 -> filtered(Type.RECORD, records(d), d);
            case 4 -> mapped(all.set(d), Type.INTEGER, () -> all.record(d));
            case 5 -> mapped(records(d), Type.RECORD, () -> all.record(d));
            case 6 -> "[a : " + all.set(0) + ", b : " + (random.nextBoolean() ? "BOOLEAN" : "{" + all.bool(d) + "}")
                    + "]";
            default -> "{" + all.record(d) + ", " + all.record(d) + "}";
        };
    }

    /** A set of pairs of a number and an atom. */
    String pairs(int depth) {
        int d = Math.max(0, depth - 1);
        return switch (depth == 0 ? random.nextInt(2) : random.nextInt(7)) {
            case 0, 1 -> names.leaf(Type.PAIRS, () -> "{" + all.tuple(0) + "}");
            case 2 -> "(" + pairs(d) + operator() + pairs(d) + ")";
            case 3 -> filtered(Type.TUPLE, pairs(d), d);
            case 4 -> "(" + all.set(0) + " \\X " + all.atoms(0) + ")";
            case 5 -> "{" + ofPairs(pairs(d), bound -> bound + " : ", () -> all.bool(d)) + "}";
            default -> mapped(all.set(d), Type.INTEGER, () -> all.tuple(d));
        };
    }

    /** A sequence of records. */
    String rows(int depth) {
        int d = Math.max(0, depth - 1);
        return switch (depth == 0 ? random.nextInt(2) : random.nextInt(7)) {
            case 0, 1 -> names.leaf(Type.ROWS, () -> random.nextBoolean() ? "<<>>" : "<<" + all.record(0) + ">>");
            case 2 -> "Append(" + rows(d) + ", " + all.record(d) + ")";
            case 3 -> "(" + rows(d) + " \\o " + rows(d) + ")";
            case 4 -> "Tail(" + (names.dares() ? rows(d) : "Append(" + rows(d) + ", " + all.record(d) + ")") + ")";
            case 5 -> names.withName(Type.RECORD, name -> "SelectSeq(" + rows(d) + ", LAMBDA " + name + " : ",
                    () -> all.bool(d)) + ")";
            default -> vocabulary.daring()
                    ? "[" + rows(d) + " EXCEPT ![" + all.integer(d) + "].a = @ + " + all.integer(d) + "]"
                    : "<<" + all.record(d) + ">>";
        };
    }

    /** A function from a set of numbers, which depends on the state. */
    String partial(int depth) {
        int d = Math.max(0, depth - 1);
        return switch (depth == 0 ? random.nextInt(2) : random.nextInt(6)) {
            case 0, 1 -> names.leaf(Type.PARTIAL, () -> "(" + all.integer(0) + " :> " + all.integer(0) + ")");
            case 2 -> "((" + all.integer(d) + " :> " + all.integer(d) + ") @@ " + partial(d) + ")";
            case 3 -> names.withName(Type.INTEGER, name -> "[" + name + " \\in " + all.set(d) + " |-> ",
                    () -> all.integer(d)) + "]";
            case 4 -> names.withName(Type.INTEGER, name -> "[" + name + " \\in DOMAIN " + partial(d) + " |-> ",
                    () -> all.integer(d)) + "]";
            default -> vocabulary.daring()
                    ? "[" + partial(d) + " EXCEPT ![" + all.integer(d) + "] = @ + " + all.integer(d) + "]"
                    : "(" + partial(d) + " @@ " + partial(d) + ")";
        };
    }

    // ---- what is asked about them

    String integer(int d) {
        return switch (random.nextInt(vocabulary.daring() ? 7 : 4)) {
            case 0 -> "Cardinality(" + records(d) + ")";
            case 1 -> "Cardinality(" + pairs(d) + ")";
            case 2 -> "Len(" + rows(d) + ")";
            case 3 -> "Cardinality(DOMAIN " + partial(d) + ")";
            case 4 -> "(" + rows(d) + ")[" + all.integer(d) + "].a";
            case 5 -> "(" + partial(d) + ")[" + all.integer(d) + "]";
            default -> "("
                    + names.withName(Type.RECORD, name -> "CHOOSE " + name + " \\in " + records(d) + " : ",
                            () -> all.bool(d))
                    + ").a";
        };
    }

    String bool(int d) {
        String in = random.nextInt(4) == 3 ? " \\notin " : " \\in ";
        return switch (random.nextInt(10)) {
            case 0 -> "(" + all.record(d) + in + records(d) + ")";
            case 1 -> "(" + all.tuple(d) + in + pairs(d) + ")";
            case 2 -> "(" + pairs(d) + " \\subseteq "
                    + (random.nextBoolean() ? pairs(d) : "(" + all.set(d) + " \\X " + all.atoms(d) + ")") + ")";
            case 3 -> "(" + names.withName(Type.RECORD, name -> quantifier() + name + " \\in " + records(d) + " : ",
                    () -> all.bool(d)) + ")";
            case 4 -> "(" + ofPairs(pairs(d), bound -> quantifier() + bound + " : ", () -> all.bool(d)) + ")";
            case 5 -> "(" + rows(d) + in + "Seq(" + records(d) + "))";
            case 6 -> "(" + partial(d) + in + "[" + all.set(d) + " -> " + all.set(d) + "])";
            case 7 -> "(" + records(d) + in + "SUBSET [a : " + all.set(d) + ", b : BOOLEAN])";
            case 8 -> "(" + partial(d) + " = " + partial(d) + ")";
            default -> random.nextBoolean()
                    ? "(" + rows(d) + " = " + rows(d) + ")"
                    : "(" + records(d) + " = " + records(d) + ")";
        };
    }

    String set(int d) {
        return switch (random.nextInt(3)) {
            case 0 -> mapped(records(d), Type.RECORD, () -> all.integer(d));
            case 1 -> "(DOMAIN " + partial(d) + ")";
            default -> mapped(pairs(d), Type.TUPLE, () -> all.integer(d));
        };
    }

    String atoms(int d) {
        return mapped(pairs(d), Type.TUPLE, () -> all.atom(d));
    }

    private String operator() {
        return List.of(" \\cup ", " \\cap ", " \\ ").get(random.nextInt(3));
    }

    private String quantifier() {
        return random.nextBoolean() ? "\\A " : "\\E ";
    }

    private String filtered(Type element, String set, int d) {
        return names.withName(element, name -> "{" + name + " \\in " + set + " : ", () -> all.bool(d)) + "}";
    }

    private interface Part {
        String text();
    }

    private String mapped(String set, Type element, Part image) {
        String name = names.fresh();
        names.bind(element, name);
        String text = image.text();
        names.forget(element, name);
        return "{" + text + " : " + name + " \\in " + set + "}";
    }

    /** Both components have names of their own in what follows. */
    private String ofPairs(String set, RandomNames.Opening opening, Part body) {
        String number = names.fresh();
        String atom = names.fresh();
        String before = opening.binding("<<" + number + ", " + atom + ">> \\in " + set);
        names.bind(Type.INTEGER, number);
        names.bind(Type.ATOM, atom);
        String text = body.text();
        names.forget(Type.INTEGER, number);
        names.forget(Type.ATOM, atom);
        return before + text;
    }
}
