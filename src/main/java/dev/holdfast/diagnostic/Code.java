package dev.holdfast.diagnostic;

/**
 * Every kind of problem an input can have. The {@link Phase} decides the exit code, the name is what
 * {@code --format json} prints.
 */
public enum Code {
    // Finding and reading modules
    FILE_NOT_FOUND(Phase.CONFIG), MODULE_NOT_FOUND(Phase.PARSE), SYNTAX(Phase.PARSE), SEMANTICS(Phase.PARSE),
    UNSUPPORTED(Phase.PARSE), UNSUPPORTED_PROPERTY(Phase.PARSE),

    // The .cfg
    CONFIG_SYNTAX(Phase.CONFIG), CONFIG_KEYWORD(Phase.CONFIG), CONFIG_DUPLICATE(Phase.CONFIG),
    CONFIG_UNSUPPORTED(Phase.CONFIG), CONFIG_UNKNOWN_NAME(Phase.CONFIG),
    /** The name is known but cannot stand where it does: it takes arguments, or speaks of steps where states are meant. */
    CONFIG_UNFIT(Phase.CONFIG), CONFIG_CONSTANT_MISSING(Phase.CONFIG), CONFIG_SPECIFICATION(Phase.CONFIG),
    CONFIG_SYMMETRY(Phase.CONFIG), ARGUMENT(Phase.CONFIG), CLAIMS(Phase.CONFIG),

    // Evaluation
    TYPE_MISMATCH(Phase.EVALUATION), OUTSIDE_DOMAIN(Phase.EVALUATION), INCOMPARABLE(Phase.EVALUATION),
    NO_WITNESS(Phase.EVALUATION), NOT_ENUMERABLE(Phase.EVALUATION), OVERFLOW(Phase.EVALUATION),
    ARITHMETIC(Phase.EVALUATION), NO_CASE(Phase.EVALUATION), UNASSIGNED(Phase.EVALUATION), RECURSION(Phase.EVALUATION),
    ASSERTION(Phase.ASSERT),

    // Warnings
    NO_INITIAL_STATE(Phase.WARNING), NEVER_ENABLED(Phase.WARNING), NEVER_MET(Phase.WARNING), NEVER_TAKEN(Phase.WARNING),
    AMBIGUOUS_CHOICE(Phase.WARNING),
    EXCEPT_OUTSIDE_DOMAIN(Phase.WARNING), UNCLAIMED(Phase.WARNING), INCOMPLETE(Phase.WARNING),
    NOT_COMPILED(Phase.WARNING), RENDERING(Phase.WARNING),
    /** A search was stopped before its end, and a variable seems to grow without bound. */
    GROWING(Phase.WARNING),

    // The machine
    MACHINE(Phase.MACHINE);

    /** When a problem shows; {@code cli} maps phases to exit codes. */
    public enum Phase {
        PARSE, CONFIG, EVALUATION, ASSERT, WARNING, MACHINE
    }

    private final Phase phase;

    Code(Phase phase) {
        this.phase = phase;
    }

    public Phase phase() {
        return phase;
    }
}
