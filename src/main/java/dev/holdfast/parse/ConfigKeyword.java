package dev.holdfast.parse;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words that begin a section of a {@code .cfg}, as TLC knows them. */
enum ConfigKeyword {
    CONSTANT("CONSTANT", "CONSTANTS"), SPECIFICATION("SPECIFICATION"), INIT("INIT"), NEXT("NEXT"), INVARIANT(
            "INVARIANT", "INVARIANTS"),
    PROPERTY("PROPERTY", "PROPERTIES"), CONSTRAINT("CONSTRAINT",
            "CONSTRAINTS"),
    ACTION_CONSTRAINT("ACTION_CONSTRAINT",
            "ACTION_CONSTRAINTS"),
    SYMMETRY("SYMMETRY"), VIEW("VIEW"), ALIAS("ALIAS"), CHECK_DEADLOCK("CHECK_DEADLOCK"),
    /** What TLC has and we do not. */
    UNSUPPORTED("POSTCONDITION", "POSTCONDITIONS", "_PERIODIC", "_RL_REWARD", "_POSSIBLE");

    private static final Map<String, ConfigKeyword> BY_WORD = byWord();

    private final String[] words;

    ConfigKeyword(String... words) {
        this.words = words;
    }

    private static Map<String, ConfigKeyword> byWord() {
        Map<String, ConfigKeyword> known = new HashMap<>();
        for (ConfigKeyword keyword : values()) {
            Arrays.stream(keyword.words).forEach(word -> known.put(word, keyword));
        }
        return Map.copyOf(known);
    }

    static boolean isKeyword(String word) {
        return BY_WORD.containsKey(word);
    }

    static Optional<ConfigKeyword> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** Every spelling of every keyword. */
    static Set<String> words() {
        return BY_WORD.keySet();
    }
}
