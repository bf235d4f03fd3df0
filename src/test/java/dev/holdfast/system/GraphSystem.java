package dev.holdfast.system;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Variable;
import dev.holdfast.layout.Layout;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A transition system given as a graph. State i is shown to the explorer as two values; its rank in value order is
 * {@code ranks[i]}, so that the order of finding and the order of values have nothing to do with each other.
 */
public class GraphSystem implements PlainSystem {
    public record Arc(int action, int to) {}

    public record Pair(int from, int to) {}

    /** A claim with one truth table for each part; true means the part holds. */
    public record Table(Claim claim, List<Part> parts) {}

    /** Where the part is false, and where it cannot be evaluated; by state, or by step. */
    public record Part(Set<Object> broken, Set<Object> unevaluable) {
        public static Part broken(Object... where) {
            return new Part(Set.of(where), Set.of());
        }
    }

    private final Layout layout = Layout.interned(
            List.of(new Variable("x", 0, Span.NOWHERE), new Variable("y", 1, Span.NOWHERE)));
    public final int[] ranks;
    public final List<Integer> initial = new ArrayList<>();
    public final List<List<Arc>> arcs = new ArrayList<>();
    public final List<Table> tables = new ArrayList<>();
    public int actions = 1;
    public IntPredicate inside = state -> true;
    public final Set<Pair> forbidden = new HashSet<>();
    public boolean constrained;
    /** Next has a problem in these states, after its successors were generated. */
    public final Set<Integer> stuck = new HashSet<>();
    public final Set<Integer> unconstrainable = new HashSet<>();
    public final Set<Integer> met = new HashSet<>();

    public GraphSystem(int... ranks) {
        this.ranks = ranks;
        for (int i = 0; i < ranks.length; i++) {
            arcs.add(new ArrayList<>());
        }
    }

    public static GraphSystem ofSize(int size) {
        int[] ranks = new int[size];
        for (int i = 0; i < size; i++) {
            ranks[i] = i;
        }
        return new GraphSystem(ranks);
    }

    public GraphSystem from(int... states) {
        for (int state : states) {
            initial.add(state);
        }
        return this;
    }

    public GraphSystem arc(int from, int action, int to) {
        arcs.get(from).add(new Arc(action, to));
        actions = Math.max(actions, action + 1);
        return this;
    }

    public GraphSystem claim(String name, Claim.Kind kind, Claim.Scope scope, Object... broken) {
        tables.add(new Table(new Claim(name, kind, List.of(scope)), List.of(Part.broken(broken))));
        return this;
    }

    public GraphSystem invariant(String name, Object... broken) {
        return claim(name, Claim.Kind.INVARIANT, Claim.Scope.STATE, broken);
    }

    public long[] pack(int state) {
        return layout.pack(new Value[]{IntValue.of(ranks[state] / 3), new StringValue("s" + ranks[state] % 3)});
    }

    public int index(List<Value> values) {
        int rank = ((IntValue) values.get(0)).number() * 3 + ((StringValue) values.get(1)).text().charAt(1) - '0';
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] == rank) {
                return i;
            }
        }
        throw new AssertionError("no state has rank " + rank);
    }

    private int index(long[] state) {
        return index(List.of(layout.unpack(state)));
    }

    public static String message(String what, int state) {
        return what + " in state " + state;
    }

    private static SpecException problem(String what, int state) {
        return new SpecException(Code.TYPE_MISMATCH, Span.NOWHERE, message(what, state));
    }

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public List<ActionName> actions() {
        List<ActionName> names = new ArrayList<>();
        for (int i = 0; i < actions; i++) {
            names.add(new ActionName("A" + i, Span.at("Graph.tla", i + 1, 1)));
        }
        return names;
    }

    @Override
    public List<Claim> claims() {
        return tables.stream().map(Table::claim).toList();
    }

    @Override
    public void initialStates(SuccessorSink sink) {
        initial.forEach(state -> sink.accept(-1, pack(state)));
    }

    @Override
    public void successors(long[] state, SuccessorSink sink) {
        int from = index(state);
        arcs.get(from).forEach(arc -> sink.accept(arc.action(), pack(arc.to())));
        if (stuck.contains(from)) {
            throw problem("Next", from);
        }
    }

    @Override
    public boolean satisfiesConstraints(long[] state) {
        if (unconstrainable.contains(index(state))) {
            throw problem("Constraint", index(state));
        }
        return inside.test(index(state));
    }

    @Override
    public boolean satisfiesActionConstraints(long[] from, long[] to) {
        return !forbidden.contains(new Pair(index(from), index(to)));
    }

    @Override
    public boolean isConstrained() {
        return constrained;
    }

    @Override
    public boolean holds(int claim, int part, long[] state) {
        return holds(claim, part, (Object) index(state), index(state));
    }

    @Override
    public boolean holds(int claim, int part, long[] from, long[] to) {
        return holds(claim, part, new Pair(index(from), index(to)), index(to));
    }

    private boolean holds(int claim, int part, Object where, int state) {
        Part asked = tables.get(claim).parts().get(part);
        if (asked.unevaluable().contains(where)) {
            throw problem(tables.get(claim).claim().name(), state);
        }
        return !asked.broken().contains(where);
    }

    @Override
    public ActionInstance explain(long[] from, long[] to) {
        int target = index(to);
        int first = arcs.get(index(from)).stream().filter(arc -> arc.to() == target).mapToInt(Arc::action).min()
                .orElseThrow();
        return new ActionInstance(first, List.of());
    }

    @Override
    public boolean meetsAntecedent(int claim, long[] state) {
        return met.contains(index(state));
    }
}
