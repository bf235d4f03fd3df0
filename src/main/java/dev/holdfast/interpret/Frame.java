package dev.holdfast.interpret;

import dev.holdfast.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The pair of states in which an expression is evaluated. Either may still be incomplete, while {@link Assignments}
 * looks for its values; each change of a value changes a version. The frame also notes which of the two was read.
 *
 * <p>Belongs to one thread.
 */
final class Frame {
    /** No values at all: for constant expressions. */
    private static final @Nullable Value[] NO_VALUES = new Value[0];

    /** By variable; null where not assigned. */
    private final @Nullable Value[] current;
    private final @Nullable Value[] next;
    private final boolean hasNext;
    /** The frame whose next state is this one's current state, if this one evaluates a primed expression. */
    private final @Nullable Frame unprimed;
    private @Nullable Frame primed;
    private int changesOfCurrent;
    private int changesOfNext;
    private boolean readCurrent;
    private boolean readNext;

    private Frame(@Nullable Value[] current, @Nullable Value[] next, boolean hasNext, @Nullable Frame unprimed) {
        this.current = current;
        this.next = next;
        this.hasNext = hasNext;
        this.unprimed = unprimed;
    }

    /** For constant expressions. */
    static Frame constant() {
        return new Frame(NO_VALUES, NO_VALUES, false, null);
    }

    /** For state predicates. */
    static Frame of(@Nullable Value[] state) {
        return new Frame(state, NO_VALUES, false, null);
    }

    /** For actions. */
    static Frame of(@Nullable Value[] state, @Nullable Value[] successor) {
        return new Frame(state, successor, true, null);
    }

    /** The same values in a frame of its own: what is read or kept there leaves no trace here. */
    Frame copy() {
        return new Frame(current.clone(), next.clone(), hasNext, null);
    }

    /** The current value of a variable; null if it has none. */
    @Nullable
    Value current(int variable) {
        readCurrent = true;
        return variable < current.length ? current[variable] : null;
    }

    /** The next value of a variable, without noting that it was read; null if it has none. */
    @Nullable
    Value peekNext(int variable) {
        return next[variable];
    }

    @Nullable
    Value peekCurrent(int variable) {
        return current[variable];
    }

    void assignNext(int variable, @Nullable Value value) {
        next[variable] = value;
        changesOfNext++;
    }

    void assignCurrent(int variable, @Nullable Value value) {
        current[variable] = value;
        changesOfCurrent++;
    }

    boolean hasNext() {
        return hasNext;
    }

    /** The frame for what stands under a prime. */
    Frame primed() {
        Frame known = primed;
        if (known == null) {
            known = new Frame(next, NO_VALUES, false, this);
            primed = known;
        }
        return known;
    }

    /** Takes over what the primed frame has read. */
    void noteReadsOfPrimed() {
        Frame known = primed;
        if (known != null && (known.readCurrent || known.readNext)) {
            readNext = true;
        }
    }

    int currentVersion() {
        return unprimed == null ? changesOfCurrent : unprimed.changesOfNext;
    }

    int nextVersion() {
        return changesOfNext;
    }

    boolean hasReadCurrent() {
        return readCurrent;
    }

    boolean hasReadNext() {
        return readNext;
    }

    void forgetReads() {
        readCurrent = false;
        readNext = false;
        if (primed != null) {
            primed.readCurrent = false;
            primed.readNext = false;
        }
    }

    void note(boolean alsoCurrent, boolean alsoNext) {
        readCurrent |= alsoCurrent;
        readNext |= alsoNext;
    }
}
