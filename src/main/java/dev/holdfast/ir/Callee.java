package dev.holdfast.ir;

/** What can be applied: a definition, or a bound name (parameter, quantified variable). */
public sealed interface Callee permits Definition, Local {
    String name();

    /** The number of arguments it takes; 0 for a plain name. */
    int arity();
}
