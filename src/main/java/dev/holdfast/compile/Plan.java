package dev.holdfast.compile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the code of an action does, in the order in which it does it. */
sealed interface Plan {

    /** Everything that it evaluates; what several ways share once. */
    default Stream<Term> terms() {
        return parts().stream().flatMap(plan -> plan instanceof Emit emit
                ? emit.stores().stream().map(Store::scalar)
                : plan.deciding().stream());
    }

    /** What it evaluates before what may come next. */
    default List<Term> deciding() {
        return switch (this) {
            case Guard guard -> List.of(guard.condition());
            case Branch branch -> List.of(branch.condition());
            case Let let -> List.of(let.value());
            case Emit emit -> List.of();
            case Fork fork -> List.of();
            case Stop stop -> List.of();
            case Interpret interpret -> List.of();
        };
    }

    /** Itself and all plans below, each once. */
    default List<Plan> parts() {
        List<Plan> found = new ArrayList<>();
        Set<Plan> known = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Plan> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            Plan plan = open.pop();
            if (known.add(plan)) {
                found.add(plan);
                open.addAll(plan.ways());
            }
        }
        return found;
    }

    /** What may come next. */
    default List<Plan> ways() {
        return switch (this) {
            case Guard guard -> List.of(guard.then());
            case Branch branch -> List.of(branch.then(), branch.otherwise());
            case Let let -> List.of(let.then());
            case Fork fork -> fork.ways();
            case Stop stop -> List.of();
            case Interpret interpret -> List.of();
            case Emit emit -> List.of();
        };
    }

    /** How many successors it hands on at most, those of interpreted parts aside. */
    default int mostEmitted() {
        return (int) Math.min(Integer.MAX_VALUE, mostEmitted(new IdentityHashMap<>()));
    }

    private double mostEmitted(Map<Plan, Double> known) {
        Double most = known.get(this);
        if (most == null) {
            most = switch (this) {
                case Stop stop -> 0.0;
                case Interpret interpret -> 0.0;
                case Guard guard -> guard.then().mostEmitted(known);
                case Branch branch -> Math.max(branch.then().mostEmitted(known), branch.otherwise().mostEmitted(known));
                case Fork fork -> fork.ways().stream().mapToDouble(way -> way.mostEmitted(known)).sum();
                case Let let -> let.then().mostEmitted(known);
                case Emit emit -> 1.0;
            };
            known.put(this, most);
        }
        return most;
    }

    /** Nothing: the way taken leads to no successor. */
    record Stop() implements Plan {}

    /** Goes on only if the condition is true. */
    record Guard(Term condition, Plan then) implements Plan {}

    /** Goes one way or the other. */
    record Branch(Term condition, Plan then, Plan otherwise) implements Plan {}

    /** Takes every way, one after the other. */
    record Fork(List<Plan> ways) implements Plan {
        public Fork {
            ways = List.copyOf(ways);
        }
    }

    /** Goes on with the value in a field that no state has. */
    record Let(Term.Place place, Term value, Plan then) implements Plan {}

    /** Hands on a successor. */
    record Emit(List<Store> stores) implements Plan {
        public Emit {
            stores = List.copyOf(stores);
        }
    }

    /** Has the reference engine generate all successors of the action. */
    record Interpret(NotCompilable reason) implements Plan {}

    /**
     * A slot that changes; all others keep what they hold.
     *
     * @param scalar known to fit
     */
    record Store(Term.Place place, Term scalar) {}

    Plan STOP = new Stop();
}
