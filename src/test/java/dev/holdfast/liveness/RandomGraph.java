package dev.holdfast.liveness;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.explore.Explorer;
import dev.holdfast.explore.SearchOptions;
import dev.holdfast.explore.StepGraph;
import dev.holdfast.ir.Expr;
import dev.holdfast.system.GraphSystem;
import dev.holdfast.value.BoolValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A few states and steps, and atoms with random truths; the stuttering steps are among the steps. */
final class RandomGraph implements AtomTruth {
    static final int STATE_ATOMS = 3;
    static final int STEP_ATOMS = 4;

    record Step(int from, int to) {}

    private final GraphSystem system;
    private final Set<Integer> initial = new LinkedHashSet<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Atom> atoms = new ArrayList<>();
    private final Map<Atom, BitSet> states = new HashMap<>();
    private final Map<Atom, Set<Step>> taken = new HashMap<>();

    RandomGraph(Random random) {
        int size = 1 + random.nextInt(4);
        system = GraphSystem.ofSize(size);
        do {
            initial.add(random.nextInt(size));
        } while (random.nextInt(3) == 0);
        initial.forEach(system::from);
        Set<Step> arcs = new LinkedHashSet<>();
        int wanted = random.nextInt(size == 4 ? 5 : 6);
        for (int i = 0; i < wanted; i++) {
            arcs.add(new Step(random.nextInt(size), random.nextInt(size)));
        }
        arcs.forEach(arc -> system.arc(arc.from(), 0, arc.to()));
        for (int i = 0; i < size; i++) {
            arcs.add(new Step(i, i));
        }
        steps.addAll(arcs);
        for (int i = 0; i < STATE_ATOMS + STEP_ATOMS; i++) {
            addAtom(i, random, size);
        }
    }

    private void addAtom(int number, Random random, int size) {
        boolean ofStep = number >= STATE_ATOMS;
        Atom atom = new Atom(number, ofStep, ofStep && number % 2 == 0,
                new Expr.Literal(BoolValue.TRUE, Span.NOWHERE));
        atoms.add(atom);
        BitSet where = new BitSet();
        for (int i = 0; i < size; i++) {
            where.set(i, random.nextBoolean());
        }
        states.put(atom, where);
        Set<Step> when = new LinkedHashSet<>();
        steps.stream().filter(step -> random.nextBoolean()).forEach(when::add);
        taken.put(atom, when);
    }

    Set<Integer> initial() {
        return initial;
    }

    /** With one that stutters for each state. */
    List<Step> steps() {
        return steps;
    }

    List<Atom> atoms() {
        return atoms;
    }

    boolean isTrue(Atom atom, Step step) {
        if (!atom.ofStep()) {
            return states.get(atom).get(step.from());
        }
        return step.from() == step.to() ? atom.stutters() : taken.get(atom).contains(step);
    }

    /** What the search is given: a plane with some of the atoms and one with all. */
    LabelledSteps explored() {
        List<Labelling> labellings = List.of(Labelling.of(List.of(atoms.get(1), atoms.get(STATE_ATOMS))),
                Labelling.of(atoms));
        return new LabelledSteps(labellings.stream().map(this::explored).toList(), labellings);
    }

    private StepGraph explored(Labelling labelling) {
        SearchOptions options = SearchOptions.withWorkers(1).withCheckDeadlock(false)
                .withSteps(labelling.labels(this));
        return new Explorer(system, options).run().steps();
    }

    private int index(long[] state) {
        return system.index(Arrays.asList(system.layout().unpack(state)));
    }

    @Override
    public boolean isTrue(Atom atom, long[] state) {
        return states.get(atom).get(index(state));
    }

    @Override
    public boolean isTrue(Atom atom, long[] from, long[] to) {
        return taken.get(atom).contains(new Step(index(from), index(to)));
    }

    @Override
    public String toString() {
        return "initial " + initial + ", steps " + steps + ", states " + states + ", taken " + taken;
    }
}
