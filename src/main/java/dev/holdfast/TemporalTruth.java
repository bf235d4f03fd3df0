package dev.holdfast;

import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Variable;
import dev.holdfast.layout.Escape;
import dev.holdfast.layout.Layout;
import dev.holdfast.liveness.Atom;
import dev.holdfast.liveness.AtomTruth;
import dev.holdfast.liveness.Labelling;
import dev.holdfast.liveness.ListedAction;
import dev.holdfast.liveness.PartOfNext;
import dev.holdfast.model.Action;
import dev.holdfast.model.Property;
import dev.holdfast.system.BulkSystem;
import dev.holdfast.system.SuccessorBuffer;
import dev.holdfast.system.TransitionSystem;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What temporal properties ask, answered by engines made for them. Steps that can be listed are not asked about. */
final class TemporalTruth implements AtomTruth {
    private final List<PartOfNext> partsOfNext;
    private final List<ListedAction> listed;
    private final Layout layout;
    private final Maker maker;
    /** What is asked about those that are listed is rarely asked. */
    private final List<Atom> rarely;
    private final Judge usual;
    /** By thread. */
    private final ThreadLocal<SuccessorBuffer> buffers;
    private volatile @Nullable Judge rare;

    /** Makes an engine that decides predicates and generates the steps of actions. */
    interface Maker {
        TransitionSystem make(List<Property.Part> predicates, List<Action> actions);
    }

    /**
     * @param variables of the model
     * @param next the actions that generate all steps of Next; none if something cuts some off
     */
    TemporalTruth(Labelling labelling, List<Variable> variables, List<Action> next, Layout layout, Maker maker) {
        this.layout = layout;
        buffers = ThreadLocal.withInitial(() -> new SuccessorBuffer(layout.words()));
        this.maker = maker;
        partsOfNext = PartOfNext.of(labelling.ofSteps(), next);
        Set<Atom> told = new HashSet<>(partsOfNext.stream().map(PartOfNext::atom).toList());
        listed = labelling.ofSteps().stream().filter(atom -> !told.contains(atom))
                .flatMap(atom -> ListedAction.of(atom, variables).stream()).toList();
        listed.forEach(action -> told.add(action.atom()));
        labelling.ofStates().stream().filter(atom -> listed.stream().anyMatch(action -> action.decides(atom))
                || partsOfNext.stream().anyMatch(part -> part.decides(atom))).forEach(told::add);
        List<Atom> all = Stream.concat(labelling.ofStates().stream(), labelling.ofSteps().stream()).toList();
        rarely = all.stream().filter(told::contains).toList();
        usual = judge(all.stream().filter(atom -> !told.contains(atom)).toList(), listed);
    }

    /** @param parts by number of an atom: the part of claim 0 that it is, or -1 */
    private record Judge(int[] parts, TransitionSystem engine) {
        boolean knows(Atom atom) {
            return part(atom) >= 0;
        }

        int part(Atom atom) {
            return atom.number() < parts.length ? parts[atom.number()] : -1;
        }
    }

    private Judge judge(List<Atom> atoms, List<ListedAction> actions) {
        int[] parts = new int[atoms.stream().mapToInt(Atom::number).max().orElse(0) + 1];
        Arrays.fill(parts, -1);
        for (int i = 0; i < atoms.size(); i++) {
            parts[atoms.get(i).number()] = i;
        }
        return new Judge(parts, maker.make(
                atoms.stream().map(atom -> new Property.Part(
                        atom.ofStep() ? Property.Scope.STEP : Property.Scope.STATE, atom.predicate())).toList(),
                actions.stream().map(ListedAction::action).toList()));
    }

    private Judge judge(Atom atom) {
        return usual.knows(atom) ? usual : rare();
    }

    private Judge rare() {
        Judge made = rare;
        if (made == null) {
            synchronized (this) {
                made = rare == null ? judge(rarely, List.of()) : rare;
                rare = made;
            }
        }
        return made;
    }

    @Override
    public boolean isTrue(Atom atom, long[] state) {
        Judge judge = judge(atom);
        return judge.engine.holds(0, judge.part(atom), state);
    }

    @Override
    public boolean isTrue(Atom atom, long[] from, long[] to) {
        Judge judge = judge(atom);
        return judge.engine.holds(0, judge.part(atom), from, to);
    }

    @Override
    public List<PartOfNext> partsOfNext() {
        return partsOfNext;
    }

    @Override
    public List<ListedAction> listed() {
        return listed;
    }

    @Override
    public long[] bits(Collection<Variable> variables) {
        long[] all = new long[layout.words()];
        for (Variable variable : variables) {
            long[] bits = layout.bits(variable.index());
            for (int i = 0; i < bits.length; i++) {
                all[i] |= bits[i];
            }
        }
        return all;
    }

    @Override
    public boolean list(long[] from, Steps steps) {
        try {
            if (usual.engine instanceof BulkSystem bulk) {
                list(from, bulk, steps);
            } else {
                usual.engine.successors(from, (action, to) -> steps.accept(action, to, 0));
            }
            return true;
        } catch (SpecException | Escape unknown) {
            return false;
        }
    }

    private void list(long[] from, BulkSystem bulk, Steps steps) {
        SuccessorBuffer generated = buffers.get();
        generated.clear();
        bulk.successors(from, generated);
        for (int i = 0; i < generated.count(); i++) {
            steps.accept(generated.action(i), generated.states(), generated.at(i));
        }
    }
}
