import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A model checker on a page, and the question of the April 2022 mails on a page: does a plain reference hold a guest's page
 * as a pin does? What Holdfast does besides is to read TLA+, to be fast, and to ask much more ({@code spec/claims.md}).
 *
 * <p>{@code java examples/Toy.java}
 */
final class Toy {
    /**
     * One page of a guest in the host's page table; the guest's own table, which the scan's notifier zaps before any page is
     * looked at, is left out. The state is all there is to know; two that are equal are the same state.
     */
    record State(boolean mapped, int references, boolean pinned, boolean moved, boolean unmappedInVain) {
        static final State INITIAL = new State(true, 1, false, false, false);

        boolean held() {
            return references > 1;
        }
    }

    /** What may happen, and to what it leads. A guard that is false means that it cannot happen now. */
    record Action(String name, Predicate<State> guard, UnaryOperator<State> effect) {}

    /** The guest's first touch has KVM hold the page: by a plain reference, or by a pin, a reference that tells what it is. */
    static List<Action> actions(boolean pins) {
        return List.of(
                new Action("GuestTouches", s -> s.mapped() && !s.held() && !s.moved(),
                        s -> new State(true, 2, pins, false, s.unmappedInVain())),
                // mm/mprotect.c : change_pte_range leaves alone what may be pinned, and looks at no reference.
                new Action("NumaScan", s -> s.mapped() && !s.pinned(),
                        s -> new State(false, s.references(), s.pinned(), s.moved(), s.unmappedInVain() || s.held())),
                // mm/migrate.c : __folio_migrate_mapping wants no reference but those it expects.
                new Action("Migrate", s -> !s.mapped() && !s.held(),
                        s -> new State(true, 1, false, true, s.unmappedInVain())),
                new Action("HostTouches", s -> !s.mapped(),
                        s -> new State(true, s.references(), s.pinned(), s.moved(), s.unmappedInVain())));
    }

    static final Map<String, Predicate<State>> INVARIANTS = new LinkedHashMap<>(Map.of(
            "HeldPagesStay", s -> !(s.held() && s.moved()),
            "NoFutileUnmap", s -> !s.unmappedInVain()));

    /** Breadth first, so that the first state found that breaks the invariant is one of the nearest. */
    static String check(List<Action> actions, Predicate<State> invariant) {
        Map<State, String> traces = new HashMap<>(Map.of(State.INITIAL, ""));
        ArrayDeque<State> frontier = new ArrayDeque<>(List.of(State.INITIAL));
        while (!frontier.isEmpty()) {
            State state = frontier.remove();
            if (!invariant.test(state)) {
                return "violated:" + traces.get(state);
            }
            for (Action action : actions) {
                if (action.guard().test(state)) {
                    State successor = action.effect().apply(state);
                    if (traces.putIfAbsent(successor, traces.get(state) + " " + action.name()) == null) {
                        frontier.add(successor);
                    }
                }
            }
        }
        return "holds, " + traces.size() + " states";
    }

    public static void main(String[] arguments) {
        for (boolean pins : new boolean[] {false, true}) {
            List<String> names = new ArrayList<>(INVARIANTS.keySet());
            names.sort(null);
            for (String name : names) {
                System.out.println((pins ? "pin        " : "reference  ") + name + "  "
                        + check(actions(pins), INVARIANTS.get(name)));
            }
        }
    }
}
