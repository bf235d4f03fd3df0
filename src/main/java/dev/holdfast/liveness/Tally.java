package dev.holdfast.liveness;

import java.util.BitSet;

/** Which conditions a set of steps meets, as far as they were looked at. */
final class Tally {
    private final Conditions conditions;
    private long kept;
    private final BitSet missingRecurrences = new BitSet();
    private final BitSet premises = new BitSet();
    private final BitSet missingAnswers = new BitSet();

    Tally(Conditions conditions) {
        this.conditions = conditions;
        missingRecurrences.set(0, conditions.recurrences());
        missingAnswers.set(0, conditions.responses());
    }

    /** Takes a step into account. */
    void addStep(int node, int position) {
        kept |= conditions.kept(node, position);
        for (int i = missingRecurrences.nextSetBit(0); i >= 0; i = missingRecurrences.nextSetBit(i + 1)) {
            missingRecurrences.set(i, !conditions.isRecurrence(i, node, position));
        }
        for (int i = missingAnswers.nextSetBit(0); i >= 0; i = missingAnswers.nextSetBit(i + 1)) {
            missingAnswers.set(i, !conditions.isAnswer(i, node, position));
        }
    }

    void addState(int node) {
        for (int i = missingAnswers.nextSetBit(0); i >= 0; i = missingAnswers.nextSetBit(i + 1)) {
            if (!premises.get(i) && conditions.isPremise(i, node)) {
                premises.set(i);
            }
        }
    }

    /** Is everything met, whatever states there are? */
    boolean isComplete() {
        return keepsPromises() && missingAnswers.isEmpty();
    }

    /** Are all promises and recurrences met? Without them no part of these steps will do either. */
    boolean keepsPromises() {
        return (kept & conditions.allPromises()) == conditions.allPromises() && missingRecurrences.isEmpty();
    }

    /** The responses whose premise is there and whose answer is not. */
    BitSet unanswered() {
        BitSet unanswered = (BitSet) missingAnswers.clone();
        unanswered.and(premises);
        return unanswered;
    }

    /** Would this step meet something that is missing, of the responses only those asked for? */
    boolean wants(int node, int position, BitSet responses) {
        if ((conditions.kept(node, position) & conditions.allPromises() & ~kept) != 0) {
            return true;
        }
        for (int i = missingRecurrences.nextSetBit(0); i >= 0; i = missingRecurrences.nextSetBit(i + 1)) {
            if (conditions.isRecurrence(i, node, position)) {
                return true;
            }
        }
        for (int i = missingAnswers.nextSetBit(0); i >= 0; i = missingAnswers.nextSetBit(i + 1)) {
            if (responses.get(i) && conditions.isAnswer(i, node, position)) {
                return true;
            }
        }
        return false;
    }

    /** Does a loop through these steps do, if it has to give these answers? */
    boolean isEnough(BitSet responses) {
        return keepsPromises() && !missingAnswers.intersects(responses);
    }
}
