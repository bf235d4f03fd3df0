package dev.holdfast.claims;

import dev.holdfast.diagnostic.Span;

/** One claim: a property, a model, and what is said of the two. */
public record Cell(String property, String reading, Column column, Claim claim, Span span) {

    /** {@code NoMoveWhilePrivate on RefcountOnDemand: fails: 7, MigCopy}, which is also the name of its test; of a litmus test its name. */
    public String title() {
        return claim.isOutcome() ? column.name() + ": " + claim : property + " on " + column.name() + ": " + claim;
    }

    /** {@code RefcountOnDemand.NoMoveWhilePrivate}: what files about this claim are called, before their ending. */
    public String fileName() {
        return column.name() + "." + property.replace(' ', '_');
    }

    /** Is there anything to decide? */
    public boolean isApplicable() {
        return !(claim instanceof Claim.NotApplicable);
    }

    /** Is it about states or actions to be reached, rather than about something that must hold? */
    public boolean isAboutReachability() {
        return claim instanceof Claim.Reachable || claim instanceof Claim.Unreachable;
    }
}
