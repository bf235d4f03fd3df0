package dev.holdfast.explore;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Variable;
import dev.holdfast.layout.InternedLayout;
import dev.holdfast.layout.Layout;
import dev.holdfast.symmetry.Representatives;
import dev.holdfast.symmetry.Symmetry;
import dev.holdfast.system.ActionInstance;
import dev.holdfast.system.Claim;
import dev.holdfast.system.PlainSystem;
import dev.holdfast.system.SuccessorSink;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.Value;
import io.vavr.collection.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Like processes that step between places, some steps only when another process is at a certain place; {@code last} may
 * name who stepped. Symmetric in the processes by construction.
 */
final class ProcessSystem implements PlainSystem {
    /** From a place to a place, if some other process is at {@code guard}; -1 for always. */
    private record Rule(int from, int to, int guard) {}

    private record Move(int rule, int process, long[] to) {}

    private static final ModelValue NOBODY = new ModelValue("nobody");

    final List<ModelValue> processes;
    private final EnumeratedSet domain;
    private final InternedLayout layout = Layout.interned(
            List.of(new Variable("last", 0, Span.NOWHERE), new Variable("place", 1, Span.NOWHERE)));
    private final List<Rule> rules = new ArrayList<>();
    private final int crowded;
    private final int badFrom;
    private final int badTo;

    ProcessSystem(Random random, int count, int places) {
        processes = IntStream.rangeClosed(1, count).mapToObj(i -> new ModelValue("p" + i)).toList();
        domain = EnumeratedSet.of(processes);
        for (int i = 0; i < places * 2; i++) {
            rules.add(new Rule(random.nextInt(places), random.nextInt(places), random.nextInt(places + 1) - 1));
        }
        crowded = random.nextInt(places);
        badFrom = random.nextInt(places);
        badTo = random.nextInt(places);
    }

    Representatives symmetry() {
        List<Map<ModelValue, ModelValue>> swaps = new ArrayList<>();
        for (int i = 1; i < processes.size(); i++) {
            swaps.add(Map.of(processes.get(i - 1), processes.get(i), processes.get(i), processes.get(i - 1)));
        }
        return Symmetry.of(swaps, Span.NOWHERE).representatives(layout).orElseThrow();
    }

    private int place(long[] state, int process) {
        return ((IntValue) ((FunctionValue) layout.value(state, 1)).apply(processes.get(process))).number();
    }

    private long[] pack(ModelValue last, int[] places) {
        Value[] values = IntStream.of(places).mapToObj(IntValue::of).toArray(Value[]::new);
        return layout.pack(new Value[]{last, FunctionValue.of(domain, Array.of(values))});
    }

    private int[] places(long[] state) {
        return IntStream.range(0, processes.size()).map(i -> place(state, i)).toArray();
    }

    @Override
    public InternedLayout layout() {
        return layout;
    }

    @Override
    public List<ActionName> actions() {
        return IntStream.range(0, rules.size()).mapToObj(i -> new ActionName("Rule" + i, Span.NOWHERE)).toList();
    }

    /** No two processes at the crowded place; nobody steps from one certain place to another. */
    @Override
    public List<Claim> claims() {
        return List.of(new Claim("Alone", Claim.Kind.INVARIANT, List.of(Claim.Scope.STATE)),
                new Claim("Never", Claim.Kind.PROPERTY, List.of(Claim.Scope.STEP)));
    }

    @Override
    public void initialStates(SuccessorSink sink) {
        // One process, whichever, starts elsewhere.
        for (int i = 0; i < processes.size(); i++) {
            int[] places = new int[processes.size()];
            places[i] = 1;
            sink.accept(-1, pack(NOBODY, places));
        }
    }

    @Override
    public void successors(long[] state, SuccessorSink sink) {
        moves(state).forEach(move -> sink.accept(move.rule(), move.to()));
    }

    private List<Move> moves(long[] state) {
        List<Move> moves = new ArrayList<>();
        for (int r = 0; r < rules.size(); r++) {
            for (int p = 0; p < processes.size(); p++) {
                if (isEnabled(rules.get(r), places(state), p)) {
                    addMoves(moves, r, p, state);
                }
            }
        }
        return moves;
    }

    /** Rules with an odd number do not say who stepped; every fourth is an exchange of places with another process. */
    private void addMoves(List<Move> moves, int rule, int process, long[] state) {
        ModelValue last = rule % 2 == 0 ? processes.get(process) : NOBODY;
        int[] places = places(state);
        int from = rules.get(rule).from();
        int to = rules.get(rule).to();
        if (rule % 4 != 3) {
            places[process] = to;
            moves.add(new Move(rule, process, pack(last, places)));
            return;
        }
        for (int other = 0; other < places.length; other++) {
            if (other != process && places[other] == to) {
                int[] exchanged = places.clone();
                exchanged[process] = to;
                exchanged[other] = from;
                moves.add(new Move(rule, process, pack(last, exchanged)));
            }
        }
    }

    private static boolean isEnabled(Rule rule, int[] places, int process) {
        return places[process] == rule.from() && (rule.guard() < 0 || IntStream.range(0, places.length)
                .anyMatch(other -> other != process && places[other] == rule.guard()));
    }

    @Override
    public boolean holds(int claim, int part, long[] state) {
        return IntStream.of(places(state)).filter(place -> place == crowded).count() < 2;
    }

    @Override
    public boolean holds(int claim, int part, long[] from, long[] to) {
        int[] before = places(from);
        int[] after = places(to);
        return IntStream.range(0, before.length).noneMatch(i -> before[i] == badFrom && after[i] == badTo);
    }

    @Override
    public ActionInstance explain(long[] from, long[] to) {
        Move move = moves(from).stream().filter(each -> layout.compare(each.to(), to) == 0).findFirst().orElseThrow();
        return new ActionInstance(move.rule(), List.of(processes.get(move.process()).name()));
    }
}
