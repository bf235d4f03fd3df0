package dev.holdfast.layout;

import dev.holdfast.value.Value;

/** A value did not fit into the slot that its variable has: the layout is too narrow, and nothing is wrong with the spec. */
public final class Escape extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int variable;
    private final transient Value value;

    /**
     * @param variable its index
     * @param value of the whole variable
     */
    public Escape(int variable, Value value) {
        super("variable " + variable + " takes a value outside its slot", null, false, false);
        this.variable = variable;
        this.value = value;
    }

    public int variable() {
        return variable;
    }

    public Value value() {
        return value;
    }
}
