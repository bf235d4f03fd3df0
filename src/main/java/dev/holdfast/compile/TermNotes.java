package dev.holdfast.compile;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What one {@link SharedTerm} after the other notes of terms, by their numbers: most look at few of them. */
final class TermNotes {
    static final int YES = 2;
    private static final int KNOWN = 1;
    private static final int FIRST_ROOM = 1024;

    /** By term, the number of the use to which its notes belong. */
    private int[] uses = new int[FIRST_ROOM];
    /** 0 where nothing is known. */
    byte[] contained = new byte[FIRST_ROOM];
    byte[] certain = new byte[FIRST_ROOM];
    @Nullable
    Term[] bound = new @Nullable Term[FIRST_ROOM];
    @Nullable
    Term[] replaced = new @Nullable Term[FIRST_ROOM];
    private int use;

    /** Forgets everything. */
    void begin() {
        use++;
    }

    /** Where the notes on a term are. */
    int at(Term term) {
        int id = term.id();
        if (id >= uses.length) {
            makeRoom(Math.max(id + 1, 2 * uses.length));
        }
        if (uses[id] != use) {
            uses[id] = use;
            contained[id] = 0;
            certain[id] = 0;
            bound[id] = null;
            replaced[id] = null;
        }
        return id;
    }

    private void makeRoom(int room) {
        uses = Arrays.copyOf(uses, room);
        contained = Arrays.copyOf(contained, room);
        certain = Arrays.copyOf(certain, room);
        bound = Arrays.copyOf(bound, room);
        replaced = Arrays.copyOf(replaced, room);
    }

    /** To be noted: an answer. */
    static byte known(boolean yes) {
        return (byte) (yes ? KNOWN | YES : KNOWN);
    }
}
