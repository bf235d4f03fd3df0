package dev.holdfast.compile;

import java.util.List;
import java.util.stream.Stream;

/** What the code of an action does, in the order in which it does it. */
sealed interface Plan {

    /** Everything that it evaluates. */
    default Stream<Term> terms() {
        return switch (this) {
            case Stop stop -> Stream.empty();
            case Interpret interpret -> Stream.empty();
            case Guard guard -> Stream.concat(Stream.of(guard.condition()), guard.then().terms());
            case Branch branch -> Stream.of(Stream.of(branch.condition()), branch.then().terms(),
                    branch.otherwise().terms()).flatMap(terms -> terms);
            case Fork fork -> fork.ways().stream().flatMap(Plan::terms);
            case Emit emit -> emit.stores().stream().map(Store::scalar);
        };
    }

    /** How many successors it hands on at most, those of interpreted parts aside. */
    default int mostEmitted() {
        return switch (this) {
            case Stop stop -> 0;
            case Interpret interpret -> 0;
            case Guard guard -> guard.then().mostEmitted();
            case Branch branch -> Math.max(branch.then().mostEmitted(), branch.otherwise().mostEmitted());
            case Fork fork -> fork.ways().stream().mapToInt(Plan::mostEmitted).sum();
            case Emit emit -> 1;
        };
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
