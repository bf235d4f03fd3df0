package dev.holdfast.agreement;

import dev.holdfast.agreement.RandomExpression.Type;
import java.util.random.RandomGenerator;

/** Random TLA+ sequences, functions, records and tuples. */
final class RandomMappings {
    private final RandomGenerator random;
    private final Vocabulary vocabulary;
    private final RandomNames names;
    /** Makes the parts. */
    private final RandomExpression all;

    RandomMappings(RandomNames names, RandomExpression all) {
        this.random = names.random();
        this.vocabulary = names.vocabulary();
        this.names = names;
        this.all = all;
    }

    String sequence(int depth) {
        if (depth == 0) {
            return names.leaf(Type.SEQUENCE,
                    () -> random.nextBoolean() ? "<<>>" : "<<" + all.integer(0) + ", " + all.integer(0) + ">>");
        }
        int d = depth - 1;
        return switch (random.nextInt(9)) {
            case 0 -> "Append(" + sequence(d) + ", " + all.integer(d) + ")";
            case 1 -> "(" + sequence(d) + " \\o " + sequence(d) + ")";
            case 2 ->
                "Tail(" + (names.dares() ? sequence(d) : "Append(" + sequence(d) + ", " + all.integer(d) + ")") + ")";
            case 3 -> names.withName(Type.INTEGER, name -> "SelectSeq(" + sequence(d) + ", LAMBDA " + name + " : ",
                    () -> all.bool(d)) + ")";
            case 4 -> "SortSeq(" + sequence(d) + ", LAMBDA l1, l2 : l1 " + (random.nextBoolean() ? "<" : ">=") + " l2)";
            case 5 -> vocabulary.daring()
                    ? "SubSeq(" + sequence(d) + ", " + all.integer(0) + ", " + all.integer(d) + ")"
                    : "SubSeq(" + sequence(d) + ", 2, 1)";
            case 6 -> vocabulary.daring()
                    ? "[" + sequence(d) + " EXCEPT ![" + all.integer(0) + "] = @ + " + all.integer(d) + "]"
                    : "<<" + all.integer(d) + ">>";
            case 7 -> names.leaf(Type.SEQUENCE, () -> "<<3>>");
            default ->
                "SubSeq(<<" + all.integer(d) + ", " + all.integer(d) + ", 7>>, " + (1 + random.nextInt(2)) + ", " + (1
                        + random.nextInt(3)) + ")";
        };
    }

    String function(int depth) {
        int d = Math.max(0, depth - 1);
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 0 -> names.leaf(Type.FUNCTION,
                    () -> names.withName(Type.INTEGER, name -> "[" + name + " \\in 1..3 |-> ", () -> all.integer(d))
                            + "]");
            case 1 -> names.withName(Type.INTEGER, name -> "[" + name + " \\in 1..3 |-> ", () -> all.integer(d)) + "]";
            case 2 ->
                "[" + function(d) + " EXCEPT ![" + exceptArgument(d) + "] = " + all.integer(d) + ", ![1] = @ + 1]";
            default -> "(1 :> " + all.integer(d) + " @@ 3 :> 0 @@ " + function(d) + ")";
        };
    }

    private String exceptArgument(int d) {
        return vocabulary.daring() ? names.dares() ? all.integer(d) : all.inDomain(d) : "" + (1 + random.nextInt(4));
    }

    String record(int depth) {
        int d = Math.max(0, depth - 1);
        return switch (depth == 0 ? 0 : random.nextInt(3)) {
            case 0 -> names.leaf(Type.RECORD, () -> "[a |-> " + all.integer(d) + ", b |-> " + all.bool(d) + "]");
            case 1 -> "[a |-> " + all.integer(d) + ", b |-> " + all.bool(d) + "]";
            default -> "[" + record(d) + " EXCEPT !.a = @ - 1, !.b = " + all.bool(d) + "]";
        };
    }

    String tuple(int depth) {
        int d = Math.max(0, depth - 1);
        return switch (depth == 0 ? 0 : random.nextInt(3)) {
            case 0 -> names.leaf(Type.TUPLE, () -> "<<" + all.integer(d) + ", " + all.atom(d) + ">>");
            case 1 -> "<<" + all.integer(d) + ", " + all.atom(d) + ">>";
            default -> "[" + tuple(d) + " EXCEPT ![" + (random.nextBoolean()
                    ? "1] = @ + " + all.integer(d)
                    : "2] = " + all.atom(d)) + "]";
        };
    }

    String atomFunction(int depth) {
        int d = Math.max(0, depth - 1);
        String domain = vocabulary.universe();
        return switch (depth == 0 ? 0 : random.nextInt(3)) {
            case 0 -> names.leaf(Type.ATOM_FUNCTION,
                    () -> names.withName(Type.ATOM, name -> "[" + name + " \\in " + domain + " |-> ",
                            () -> all.integer(d))
                            + "]");
            case 1 -> "[" + atomFunction(d) + " EXCEPT ![" + all.atom(0) + "] = " + all.integer(d) + "]";
            default -> "[" + atomFunction(d) + " EXCEPT ![" + all.atom(d) + "] = @ + 1]";
        };
    }
}
