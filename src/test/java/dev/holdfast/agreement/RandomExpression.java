package dev.holdfast.agreement;

import java.util.random.RandomGenerator;

/**
 * Random TLA+ expressions, typed. Those about constants alone have a value: partial operators are applied inside their
 * domains only. A daring {@link Vocabulary} lifts that.
 */
final class RandomExpression {

    /** The types of the expressions made. */
    enum Type {
        INTEGER, BOOLEAN, SET, SEQUENCE, FUNCTION, RECORD, ATOM, ATOMS, TUPLE, SETS, ATOM_FUNCTION, RECORDS, PAIRS,
        ROWS, PARTIAL
    }

    private final RandomGenerator random;
    private final Vocabulary vocabulary;
    private final RandomNames names;
    private final RandomNumbers numbers;
    private final RandomTruths truths;
    private final RandomSets sets;
    private final RandomMappings mappings;
    private final RandomCollections collections;
    private int fresh;

    RandomExpression(RandomGenerator random, Vocabulary vocabulary) {
        this.random = random;
        this.vocabulary = vocabulary;
        this.names = new RandomNames(random, vocabulary);
        this.numbers = new RandomNumbers(names, this);
        this.truths = new RandomTruths(names, this);
        this.sets = new RandomSets(names, this);
        this.mappings = new RandomMappings(names, this);
        this.collections = new RandomCollections(names, this);
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
            case RECORDS -> collections.records(depth);
            case PAIRS -> collections.pairs(depth);
            case ROWS -> collections.rows(depth);
            case PARTIAL -> collections.partial(depth);
        };
    }

    /** What there is for every type. */
    private String common(Type type, int d) {
        return switch (random.nextInt(4)) {
            case 0 -> "(IF " + bool(d) + " THEN " + of(type, d) + " ELSE " + of(type, d) + ")";
            case 1 -> "(CASE " + bool(d) + " -> " + of(type, d) + " [] " + bool(d) + " -> " + of(type, d)
                    + (vocabulary.daring() && random.nextInt(3) == 2 ? ")" : " [] OTHER -> " + of(type, d) + ")");
            case 2 -> "TLCEval(" + of(type, d) + ")";
            default ->
                "(" + names.withName(type, name -> "LET " + name + " == " + of(type, d) + " IN ", () -> of(type, d))
                        + ")";
        };
    }

    String atom(int depth) {
        if (depth == 0) {
            return names.leaf(Type.ATOM, () -> vocabulary.atoms().get(random.nextInt(vocabulary.atoms().size())));
        }
        int d = depth - 1;
        return switch (random.nextInt(4)) {
            case 0 -> "(" + tuple(d) + ")[2]";
            case 1 -> "(IF " + bool(d) + " THEN " + atom(d) + " ELSE " + atom(d) + ")";
            case 2 -> names.dares()
                    ? "(" + names.withName(Type.ATOM, name -> "CHOOSE " + name + " \\in " + atoms(d) + " : ",
                            () -> bool(d))
                            + ")"
                    : atom(d);
            default -> atom(0);
        };
    }

    /** What is asked about sets of records and the like. */
    RandomCollections collections() {
        return collections;
    }

    String integer(int depth) {
        return numbers.integer(depth);
    }

    /** An argument of functions on 1..3. */
    String inDomain(int depth) {
        return numbers.inDomain(depth);
    }

    String bool(int depth) {
        return truths.bool(depth);
    }

    String set(int depth) {
        return sets.set(depth);
    }

    String atoms(int depth) {
        return sets.atoms(depth);
    }

    String sets(int depth) {
        return sets.sets(depth);
    }

    String sequence(int depth) {
        return mappings.sequence(depth);
    }

    String function(int depth) {
        return mappings.function(depth);
    }

    String record(int depth) {
        return mappings.record(depth);
    }

    String tuple(int depth) {
        return mappings.tuple(depth);
    }

    String atomFunction(int depth) {
        return mappings.atomFunction(depth);
    }

    /** From now on something of the type is known by that text; until it is forgotten. */
    void bind(Type type, String name) {
        names.bind(type, name);
    }

    /** A name that is bound around what follows, by the caller. */
    String freshName(Type type) {
        String name = "y" + fresh++;
        bind(type, name);
        return name;
    }

    void forget(Type type, String name) {
        names.forget(type, name);
    }
}
