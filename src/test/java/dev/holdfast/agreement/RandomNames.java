package dev.holdfast.agreement;

import dev.holdfast.agreement.RandomExpression.Type;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** The names that a random expression may use: those of its {@link Vocabulary}, and those bound around its parts. */
final class RandomNames {
    private final RandomGenerator random;
    private final Vocabulary vocabulary;
    /** Bound names in scope. */
    private final Map<Type, List<String>> bound = new EnumMap<>(Type.class);
    private int fresh;

    RandomNames(RandomGenerator random, Vocabulary vocabulary) {
        this.random = random;
        this.vocabulary = vocabulary;
    }

    RandomGenerator random() {
        return random;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Shall an operator be applied where it may have no value? */
    boolean dares() {
        return vocabulary.daring() && random.nextInt(5) > 2;
    }

    /** A name of the type in scope, or what is given. Whoever is daring takes a name of any type now and then. */
    String leaf(Type type, Supplier<String> literal) {
        boolean confused = vocabulary.daring() && random.nextInt(60) == 59;
        List<String> known = known(confused ? Type.values()[random.nextInt(Type.values().length)] : type);
        return known.isEmpty() || random.nextInt(4) == 0 ? literal.get() : known.get(random.nextInt(known.size()));
    }

    private List<String> known(Type type) {
        List<String> known = new ArrayList<>(bound.getOrDefault(type, List.of()));
        known.addAll(vocabulary.names(type));
        return known;
    }

    String literal() {
        return "(" + (random.nextInt(10) - 3) + ")";
    }

    interface Opening {
        String binding(String name);
    }

    /** The opening comes first, and sees no new name; what follows sees it. */
    String withName(Type type, Opening opening, Supplier<String> body) {
        String name = fresh();
        String before = opening.binding(name);
        bind(type, name);
        String inner = body.get();
        forget(type, name);
        return before + inner;
    }

    /** A name that nothing has yet. */
    String fresh() {
        return "x" + fresh++;
    }

    /** From now on something of the type is known by that text; until it is forgotten. */
    void bind(Type type, String name) {
        bound.computeIfAbsent(type, any -> new ArrayList<>()).add(name);
    }

    void forget(Type type, String name) {
        bound.get(type).remove(name);
    }
}
