package dev.holdfast.simulate;

import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.system.Claim;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Violation;
import java.util.List;
import java.util.Optional;

/** Says what is wrong with a state or step: the first claim, in their order, that it breaks. */
final class Judge {
    static final int DEADLOCK = -1;

    private final TransitionSystem system;
    private final List<Claim> claims;

    /**
     * @param claim index, or {@link #DEADLOCK}
     */
    record Fault(int claim, Violation.Kind kind) {}

    /** A claim that has no value, with the moment for the report. */
    static final class Unevaluable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient SpecException problem;
        private final Failed.Moment moment;

        Unevaluable(SpecException problem, Failed.Moment moment) {
            super(problem.getMessage(), problem, false, false);
            this.problem = problem;
            this.moment = moment;
        }

        SpecException problem() {
            return problem;
        }

        Failed.Moment moment() {
            return moment;
        }
    }

    Judge(TransitionSystem system) {
        this.system = system;
        this.claims = system.claims();
    }

    String name(Fault fault) {
        return fault.claim == DEADLOCK ? "deadlock" : claims.get(fault.claim).name();
    }

    Optional<Fault> initial(long[] state) {
        return firstFault(Failed.Moment.SPEC, (claim, part) -> scope(claim, part) == Claim.Scope.STEP
                || system.holds(claim, part, state));
    }

    Optional<Fault> step(long[] from, long[] to) {
        return firstFault(Failed.Moment.PROPERTY, (claim, part) -> switch (scope(claim, part)) {
            case INITIAL -> true;
            case STATE -> system.holds(claim, part, to);
            case STEP -> system.holds(claim, part, from, to);
        });
    }

    /** Does the step break that claim, whatever else it breaks? */
    boolean breaks(int claim, long[] from, long[] to) {
        try {
            return fault(claim, (c, part) -> switch (scope(c, part)) {
                case INITIAL -> true;
                case STATE -> system.holds(c, part, to);
                case STEP -> system.holds(c, part, from, to);
            }).isPresent();
        } catch (SpecException e) {
            return false;
        }
    }

    private Claim.Scope scope(int claim, int part) {
        return claims.get(claim).scopes().get(part);
    }

    @FunctionalInterface
    private interface PartTest {
        boolean holds(int claim, int part);
    }

    private Optional<Fault> firstFault(Failed.Moment otherwise, PartTest test) {
        for (int claim = 0; claim < claims.size(); claim++) {
            try {
                Optional<Fault> fault = fault(claim, test);
                if (fault.isPresent()) {
                    return fault;
                }
            } catch (SpecException e) {
                boolean later = otherwise != Failed.Moment.SPEC
                        && !claims.get(claim).scopes().contains(Claim.Scope.STEP);
                throw new Unevaluable(e, later ? Failed.Moment.INVARIANT : otherwise);
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> fault(int claim, PartTest test) {
        Claim asked = claims.get(claim);
        if (asked.kind() != Claim.Kind.REACHABLE) {
            for (int part = 0; part < asked.scopes().size(); part++) {
                if (!test.holds(claim, part)) {
                    boolean state = asked.scopes().get(part) == Claim.Scope.STATE;
                    return Optional.of(new Fault(claim, state ? Violation.Kind.INVARIANT : Violation.Kind.ACTION));
                }
            }
        }
        return Optional.empty();
    }
}
