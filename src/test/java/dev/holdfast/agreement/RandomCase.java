package dev.holdfast.agreement;

import dev.holdfast.agreement.RandomExpression.Type;
import java.util.List;

/**
 * A definition of a random module.
 *
 * @param text its right side
 * @param choices that lead to it again
 */
record RandomCase(Kind kind, String text, List<Integer> choices) {
    private static final int DEPTH = 3;

    enum Kind {
        PREDICATE, STEP_PREDICATE, ACTION, TAME_ACTION
    }

    static RandomCase of(Kind kind, Decisions decisions) {
        String text = switch (kind) {
            case PREDICATE -> predicate(decisions, false);
            case STEP_PREDICATE -> predicate(decisions, true);
            case ACTION -> new RandomAction(decisions, false).text();
            case TAME_ACTION -> new RandomAction(decisions, true).text();
        };
        return new RandomCase(kind, text, decisions.taken());
    }

    private static String predicate(Decisions decisions, boolean primed) {
        return new RandomExpression(decisions, RandomState.vocabulary(primed)).of(Type.BOOLEAN, DEPTH);
    }
}
