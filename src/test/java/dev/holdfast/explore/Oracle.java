package dev.holdfast.explore;

import dev.holdfast.system.Claim;
import dev.holdfast.system.GraphSystem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * What the explorer should answer, computed in the plainest way: one thread, whole sets, and the total order written as one
 * comparator over all that was found.
 */
final class Oracle {
    private static final int PROBLEM = -2;
    private static final int DEADLOCK = -1;

    /**
     * @param what PROBLEM, DEADLOCK or a claim
     * @param before the state before the last, if it is part of what was found; else -1
     * @param stage of a problem
     * @param free may the last step violate constraints?
     */
    private record Found(int length, int what, int last, int before, int stage, boolean free, boolean shadowed) {}

    private final GraphSystem graph;
    private final boolean goesOn;
    private final boolean checkDeadlock;
    /** What a state looks like; of states that look the same only one goes on. */
    private final IntUnaryOperator look;
    private final Set<Integer> looks = new HashSet<>();
    private final Comparator<Found> order;
    /** Depth of each stored state. */
    private final Map<Integer, Integer> depths = new HashMap<>();
    private final List<Found> found = new ArrayList<>();
    private long generated;
    private int depth;

    Oracle(GraphSystem graph, boolean goesOn, boolean checkDeadlock) {
        this(graph, goesOn, checkDeadlock, state -> state);
    }

    Oracle(GraphSystem graph, boolean goesOn, boolean checkDeadlock, IntUnaryOperator look) {
        this.look = look;
        this.graph = graph;
        this.goesOn = goesOn;
        this.checkDeadlock = checkDeadlock;
        order = Comparator.comparingInt(Found::length).thenComparingInt(Found::what)
                .thenComparingInt(f -> f.last < 0 ? -1 : graph.ranks[f.last])
                .thenComparing(f -> f.before >= 0).thenComparingInt(f -> f.before < 0 ? -1 : graph.ranks[f.before])
                .thenComparingInt(Found::stage);
        search();
    }

    private boolean sought(int claim) {
        return graph.tables.get(claim).claim().kind() == Claim.Kind.REACHABLE;
    }

    private boolean decided(int claim) {
        return found.stream().anyMatch(f -> f.what == claim);
    }

    private void search() {
        TreeSet<Integer> open = new TreeSet<>();
        for (int i = 0; i < graph.tables.size(); i++) {
            open.add(i);
        }
        TreeSet<Integer> level = new TreeSet<>();
        for (int state : graph.initial) {
            generated++;
            if (graph.unconstrainable.contains(state)) {
                found.add(new Found(1, PROBLEM, state, -1, 2, true, false));
                continue;
            }
            if (graph.inside.test(state)) {
                level.add(state);
            }
            checkState(state, 1, open);
        }
        level = chosen(level);
        depth = level.isEmpty() ? 0 : 1;
        level.forEach(state -> depths.put(state, 1));
        while (!level.isEmpty() && goesOnNow()) {
            open.removeIf(this::decided);
            boolean deadlocks = checkDeadlock && !decided(DEADLOCK);
            int here = depths.get(level.first());
            TreeSet<Integer> next = new TreeSet<>();
            for (int from : level) {
                expand(from, here, open, next, deadlocks);
            }
            next.removeAll(depths.keySet());
            next = chosen(next);
            next.forEach(state -> depths.put(state, here + 1));
            level = next;
            depth = next.isEmpty() ? depth : here + 1;
        }
    }

    /** Of those that look the same the least, if nothing looked so before. */
    private TreeSet<Integer> chosen(TreeSet<Integer> states) {
        List<Integer> byRank = new ArrayList<>(states);
        byRank.sort(Comparator.comparingInt(state -> graph.ranks[state]));
        byRank.removeIf(state -> !looks.add(look.applyAsInt(state)));
        return new TreeSet<>(byRank);
    }

    private boolean goesOnNow() {
        return !decided(PROBLEM) && (goesOn || found.stream().allMatch(f -> f.what >= 0 && sought(f.what)));
    }

    private void expand(int from, int here, SortedSet<Integer> open, SortedSet<Integer> next, boolean deadlocks) {
        for (GraphSystem.Arc arc : graph.arcs.get(from)) {
            generated++;
            int to = arc.to();
            if (graph.constrained && graph.unconstrainable.contains(to)) {
                found.add(new Found(here + 1, PROBLEM, to, from, 2, false, false));
                continue;
            }
            if (inside(from, to)) {
                next.add(to);
            }
            if (!depths.containsKey(to) || !inside(from, to)) {
                checkState(to, here + 1, open);
            }
            checkStep(from, to, here + 1, open);
        }
        if (graph.stuck.contains(from)) {
            found.add(new Found(here, PROBLEM, from, -1, 1, false, false));
        } else if (deadlocks && graph.arcs.get(from).isEmpty()) {
            found.add(new Found(here, DEADLOCK, from, -1, 0, false, false));
        }
    }

    private boolean inside(int from, int to) {
        return !graph.constrained
                || graph.inside.test(to) && !graph.forbidden.contains(new GraphSystem.Pair(from, to));
    }

    private void checkState(int state, int length, SortedSet<Integer> open) {
        boolean broken = false;
        for (int claim : open) {
            GraphSystem.Table table = graph.tables.get(claim);
            for (int i = 0; i < table.parts().size(); i++) {
                Claim.Scope scope = table.claim().scopes().get(i);
                if (scope == Claim.Scope.STEP || scope == Claim.Scope.INITIAL && length > 1) {
                    continue;
                }
                if (table.parts().get(i).unevaluable().contains(state)) {
                    found.add(new Found(length, PROBLEM, state, -1, 10 + claim, true, broken));
                } else if (table.parts().get(i).broken().contains(state) != sought(claim)) {
                    found.add(new Found(length, claim, state, -1, 0, true, false));
                    broken |= !sought(claim);
                }
            }
        }
    }

    private void checkStep(int from, int to, int length, SortedSet<Integer> open) {
        boolean broken = false;
        for (int claim : open) {
            GraphSystem.Table table = graph.tables.get(claim);
            for (int i = 0; i < table.parts().size(); i++) {
                if (table.claim().scopes().get(i) != Claim.Scope.STEP) {
                    continue;
                }
                GraphSystem.Pair step = new GraphSystem.Pair(from, to);
                if (table.parts().get(i).unevaluable().contains(step)) {
                    found.add(new Found(length, PROBLEM, to, from, 1000 + claim, false, broken || breaks(to, open)));
                } else if (table.parts().get(i).broken().contains(step)) {
                    found.add(new Found(length, claim, to, from, 0, false, false));
                    broken = true;
                }
            }
        }
    }

    private boolean breaks(int state, SortedSet<Integer> open) {
        for (int claim : open) {
            GraphSystem.Table table = graph.tables.get(claim);
            for (int i = 0; i < table.parts().size(); i++) {
                if (table.claim().scopes().get(i) != Claim.Scope.STATE || sought(claim)) {
                    continue;
                }
                if (table.parts().get(i).unevaluable().contains(state)) {
                    return false;
                }
                if (table.parts().get(i).broken().contains(state)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Integer> trace(Found f) {
        List<Integer> states = new ArrayList<>();
        states.add(f.last);
        if (f.before >= 0) {
            states.addFirst(f.before);
        }
        boolean free = f.free;
        for (int at = f.length - states.size(); at >= 1; at--) {
            int to = states.getFirst();
            int here = at;
            boolean any = free;
            int from = depths.keySet().stream().filter(s -> depths.get(s) == here)
                    .filter(s -> graph.arcs.get(s).stream().anyMatch(arc -> arc.to() == to) && (any || inside(s, to)))
                    .min(Comparator.comparingInt(s -> graph.ranks[s])).orElseThrow();
            states.addFirst(from);
            free = false;
        }
        return states;
    }

    /** What is to be compared: figures, the outcome of each claim, violations in order, the failure. */
    SortedMap<String, Object> answer() {
        SortedMap<String, Object> answer = new TreeMap<>();
        answer.put("distinct", depths.size());
        answer.put("generated", generated);
        answer.put("depth", depth);
        Map<String, Object> claims = new LinkedHashMap<>();
        for (int i = 0; i < graph.tables.size(); i++) {
            int claim = i;
            claims.put(graph.tables.get(i).claim().name(),
                    found.stream().filter(f -> f.what == claim).min(order).<Object>map(this::trace).orElse("none"));
        }
        answer.put("claims", claims);
        List<Found> first = new ArrayList<>();
        for (int what = DEADLOCK; what < graph.tables.size(); what++) {
            int one = what;
            if (what < 0 || !sought(what)) {
                found.stream().filter(f -> f.what == one).min(order).ifPresent(first::add);
            }
        }
        first.sort(order);
        Found plain = found.stream().filter(f -> f.what == PROBLEM && !f.shadowed).min(order).orElse(null);
        Found shadowed = found.stream().filter(f -> f.what == PROBLEM && f.shadowed).min(order).orElse(null);
        Found problem = plain != null ? plain : shadowed;
        boolean problemFirst = plain != null && (first.isEmpty() || order.compare(plain, first.getFirst()) < 0);
        boolean silent = problem == null || !goesOn && !problemFirst && !first.isEmpty();
        answer.put("failure", silent ? "none" : trace(problem));
        answer.put("violations",
                problemFirst ? List.of() : first.stream().map(f -> f.what + " " + trace(f)).toList());
        return answer;
    }
}
