package dev.holdfast.compile;

import dev.holdfast.diagnostic.HoldfastBug;
import java.util.List;

/** Puts plans together, and leaves out what cannot happen. */
final class Plans {
    private Plans() {}

    /** A plan that is made only if it is needed. */
    interface Way {
        Plan take();
    }

    static Plan fork(List<Plan> ways) {
        List<Plan> open = ways.stream().filter(way -> !(way instanceof Plan.Stop)).toList();
        return open.isEmpty() ? Plan.STOP : open.size() == 1 ? open.get(0) : new Plan.Fork(open);
    }

    /** A condition that may give up is evaluated even if nothing follows. */
    static Plan guard(Term condition, Plan then) {
        if (condition.isConstant()) {
            return condition.number() == 0 ? Plan.STOP : then;
        }
        return then instanceof Plan.Stop && !condition.mayGiveUp() ? Plan.STOP : new Plan.Guard(condition, then);
    }

    static Plan branch(Term condition, Way then, Way otherwise) {
        if (condition.isConstant()) {
            return condition.number() != 0 ? then.take() : otherwise.take();
        }
        return new Plan.Branch(condition, then.take(), otherwise.take());
    }

    /**
     * Does the plan emit anything?
     *
     * @throws NotCompilable if a part of it is interpreted
     */
    static Term leadsOn(Plan plan, Terms terms) {
        return switch (plan) {
            case Plan.Stop stop -> terms.truth(false);
            case Plan.Emit emit -> terms.truth(true);
            case Plan.Guard guard -> terms.and(guard.condition(), leadsOn(guard.then(), terms));
            case Plan.Branch branch -> terms.select(branch.condition(), leadsOn(branch.then(), terms),
                    leadsOn(branch.otherwise(), terms));
            case Plan.Fork fork -> {
                Term any = terms.truth(false);
                for (int i = fork.ways().size() - 1; i >= 0; i--) {
                    any = terms.or(leadsOn(fork.ways().get(i), terms), any);
                }
                yield any;
            }
            case Plan.Let let -> throw new HoldfastBug("nothing is shared before it is known whether it leads on");
            case Plan.Interpret interpret -> throw interpret.reason();
        };
    }
}
