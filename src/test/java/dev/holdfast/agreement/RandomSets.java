package dev.holdfast.agreement;

import dev.holdfast.agreement.RandomExpression.Type;
import java.util.random.RandomGenerator;

/** Random TLA+ sets: of numbers, of atoms and of sets of numbers. */
final class RandomSets {
    private final RandomGenerator random;
    private final RandomNames names;
    /** Makes the parts. */
    private final RandomExpression all;

    RandomSets(RandomNames names, RandomExpression all) {
        this.random = names.random();
        this.names = names;
        this.all = all;
    }

    String set(int depth) {
        if (depth == 0) {
            return names.leaf(Type.SET, () -> random.nextBoolean()
                    ? "{" + all.integer(0) + ", " + all.integer(0) + "}"
                    : "(0.." + random.nextInt(4) + ")");
        }
        int d = depth - 1;
        return switch (random.nextInt(14)) {
            case 0 -> names.leaf(Type.SET, () -> "{}");
            case 1 -> "(" + set(d) + " \\cup " + set(d) + ")";
            case 2 -> "(" + set(d) + " \\cap " + set(d) + ")";
            case 3 -> "(" + set(d) + " \\ " + set(d) + ")";
            case 4 ->
                names.withName(Type.INTEGER, name -> "{" + name + " \\in " + set(d) + " : ", () -> all.bool(d)) + "}";
            case 5 -> image(d);
            case 6 -> "(UNION {" + set(d) + ", " + set(d) + "})";
            case 7 ->
                "(DOMAIN " + (random.nextBoolean()
                        ? all.function(d)
                        : random.nextBoolean() ? all.sequence(d) : all.tuple(d)) + ")";
            case 8 -> "(" + all.integer(0) + ".." + all.integer(0) + ")";
            case 9 -> "{" + all.integer(d) + ", " + all.integer(d) + ", " + all.integer(0) + "}";
            case 10 -> "(UNION " + sets(d) + ")";
            case 11, 12 -> all.collections().set(d);
            default -> "(UNION SUBSET {" + all.integer(d) + ", " + all.integer(0) + "})";
        };
    }

    private String image(int d) {
        String name = names.fresh();
        String bound = set(d);
        names.bind(Type.INTEGER, name);
        String element = all.integer(d);
        names.forget(Type.INTEGER, name);
        return "{" + element + " : " + name + " \\in " + bound + "}";
    }

    String sets(int depth) {
        int d = Math.max(0, depth - 1);
        return switch (random.nextInt(3)) {
            case 0 -> names.leaf(Type.SETS, () -> "{" + set(d) + ", " + set(d) + "}");
            case 1 -> "(SUBSET {" + all.integer(d) + ", " + all.integer(d) + "})";
            default -> depth == 0 ? "{{}}" : "(" + sets(d) + " \\cup {" + set(d) + "})";
        };
    }

    String atoms(int depth) {
        if (depth == 0) {
            return names.leaf(Type.ATOMS, () -> "{" + all.atom(0) + ", " + all.atom(0) + "}");
        }
        int d = depth - 1;
        return switch (random.nextInt(8)) {
            case 0 -> atoms(0);
            case 1 -> "(" + atoms(d) + " \\cup " + atoms(d) + ")";
            case 2 -> "(" + atoms(d) + " \\cap " + atoms(d) + ")";
            case 3 -> "(" + atoms(d) + " \\ " + atoms(d) + ")";
            case 4 ->
                names.withName(Type.ATOM, name -> "{" + name + " \\in " + atoms(d) + " : ", () -> all.bool(d)) + "}";
            case 5 -> "(DOMAIN " + all.atomFunction(d) + ")";
            case 6 -> all.collections().atoms(d);
            default -> "{" + all.atom(d) + ", " + all.atom(d) + "}";
        };
    }
}
