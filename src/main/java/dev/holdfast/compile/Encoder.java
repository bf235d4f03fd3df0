package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Choice;
import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.compile.Meaning.Mapping;
import dev.holdfast.compile.Meaning.Member;
import dev.holdfast.compile.Meaning.Scalar;
import dev.holdfast.compile.Meaning.Sort;
import dev.holdfast.compile.Meaning.Undefined;
import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.layout.Leaf;
import dev.holdfast.layout.PackedLayout;
import dev.holdfast.layout.Slot;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Turns what variables become into stores whose scalars are known to fit. */
final class Encoder {
    private final PackedLayout layout;
    private final Decoder decoder;
    private final Meanings meanings;
    private final Terms terms;
    private final Equality equality;
    private final Shapes shapes;
    private final Map<Slot, Universe> universes = new IdentityHashMap<>();

    /** @param decoder reads what is there before a step */
    Encoder(PackedLayout layout, Meanings meanings, Decoder decoder) {
        this.layout = layout;
        this.decoder = decoder;
        this.meanings = meanings;
        this.terms = meanings.terms();
        this.equality = new Equality(meanings);
        this.shapes = new Shapes(meanings);
    }

    // ---- fitting

    /** The slots of a variable that change if it takes this value; their scalars give up where it does not fit. */
    List<Plan.Store> stores(int variable, Meaning value) {
        List<Plan.Store> stores = new ArrayList<>();
        write(layout.slot(variable), value, new Target(terms.truth(true), false, stores));
        return stores;
    }

    /** Gives up where a value has another shape than its slot, so that no scalar could tell; else true. */
    Term fits(int variable, Meaning value) {
        return fits(layout.slot(variable), value);
    }

    private Term fits(Slot slot, Meaning value) {
        if (Kinds.isInterned(value)) {
            return terms.truth(true);
        }
        return switch (slot) {
            case Slot.Mapping s when s.domain().isEmpty() ->
                terms.select(shapes.isOfShape(s, value), terms.truth(true), terms.giveUp());
            case Slot.Mapping s -> {
                Term all = terms.truth(true);
                for (int i = 0; i < s.domain().size(); i++) {
                    all = terms.and(fits(s.ranges().get(i), component(value, s.domain(), i)), all);
                }
                yield all;
            }
            case Slot.Subset s -> fitsSubset(s, value);
            case Slot.OneOf s -> fitsOneOf(s, value);
            case Slot.Interned s -> terms.truth(true);
            case Slot.Truth s -> terms.truth(true);
            case Slot.Number s -> terms.truth(true);
            case Slot.Atom s -> terms.truth(true);
        };
    }

    private Term fitsOneOf(Slot.OneOf slot, Meaning value) {
        Term fits = terms.giveUp();
        for (int i = slot.alternatives().size() - 1; i >= 0; i--) {
            Slot shape = slot.alternatives().get(i);
            Term isThis = shapes.isOfShape(shape, value);
            fits = isThis.isConstant(0) ? fits : terms.select(isThis, fits(shape, shapes.settled(value, shape)), fits);
        }
        return fits;
    }

    private Term fitsSubset(Slot.Subset slot, Meaning value) {
        Term fits = terms.truth(true);
        for (Member member : membersOrNone(value)) {
            fits = terms.and(terms.or(terms.not(member.guard()), isIn(universe(slot), member.element())), fits);
        }
        return terms.after(meanings.evaluated(value), terms.select(fits, terms.truth(true), terms.giveUp()));
    }

    // ---- writing

    /**
     * Where stores go.
     *
     * @param when is anything stored at all? Else the slot becomes 0, for another shape uses its bits
     * @param isShared do other shapes use the same bits, and make them 0? Then what stands there must be stored again
     */
    private record Target(Term when, boolean isShared, List<Plan.Store> stores) {}

    private void write(Slot slot, Meaning value, Target target) {
        if (slot instanceof Slot.Interned s) {
            store(s.leaf(), meanings.islands().intern(value), target);
            return;
        }
        if (Kinds.isInterned(value)) {
            writeInterned(slot, value, target);
            return;
        }
        switch (slot) {
            case Slot.Truth s -> store(s.leaf(), meanings.asTruth(value), target);
            case Slot.Number s -> store(s.leaf(), meanings.asNumber(value), target);
            case Slot.Atom s -> store(s.leaf(), upTo(decoder.highest(s), atom(value)), target);
            case Slot.Mapping s -> writeMapping(s, value, target);
            case Slot.Subset s -> writeSubset(s, value, target);
            case Slot.OneOf s -> writeOneOf(s, value, target);
            case Slot.Interned s -> throw new HoldfastBug("written above");
        }
    }

    private void writeInterned(Slot slot, Meaning value, Target target) {
        Term number = meanings.islands().intern(value);
        for (Leaf leaf : slot.leaves()) {
            store(leaf, meanings.islands().part(slot, leaf, number), target);
        }
    }

    private Term atom(Meaning value) {
        return switch (meanings.scalarOf(value)) {
            case Scalar scalar when scalar.sort() == Sort.ATOM -> scalar.term();
            case Choice choice -> terms.select(choice.condition(), atom(choice.then()), atom(choice.otherwise()));
            default -> terms.giveUp();
        };
    }

    private void store(Leaf leaf, Term scalar, Target target) {
        if (leaf.width() == 0 && target.when().isConstant(0)) {
            return;
        }
        Term fitting = scalar;
        if (scalar.low() < leaf.low()) {
            fitting = terms.select(terms.less(scalar, terms.constant(leaf.low())), terms.giveUp(), fitting);
        }
        fitting = upTo(leaf.high(), fitting);
        Term stored = terms.select(target.when(), fitting, terms.constant(leaf.low()));
        if (target.isShared() || !isWhatStands(stored, leaf)) {
            target.stores().add(new Plan.Store(Decoder.place(leaf, 0), stored));
        }
    }

    private boolean isWhatStands(Term stored, Leaf leaf) {
        return leaf.width() == 0
                ? stored.isConstant(leaf.low())
                : stored.operation() == Term.Operation.FIELD && stored.place().equals(Decoder.place(leaf, 0));
    }

    private Term upTo(long high, Term scalar) {
        return scalar.high() > high
                ? terms.select(terms.less(terms.constant((int) high), scalar), terms.giveUp(), scalar)
                : scalar;
    }

    private void writeMapping(Slot.Mapping slot, Meaning value, Target target) {
        for (int i = 0; i < slot.domain().size(); i++) {
            write(slot.ranges().get(i), component(value, slot.domain(), i), target);
        }
    }

    private Meaning component(Meaning value, List<Value> domain, int position) {
        return switch (meanings.mappingOf(value)) {
            case Mapping mapping ->
                mapping.domain().equals(domain) ? mapping.values().get(position) : Meaning.UNDEFINED;
            case Choice choice -> meanings.choose(choice.condition(), component(choice.then(), domain, position),
                    component(choice.otherwise(), domain, position));
            default -> Meaning.UNDEFINED;
        };
    }

    private void writeSubset(Slot.Subset slot, Meaning value, Target target) {
        Universe universe = universe(slot);
        Term[] isIn = new Term[slot.bits().size()];
        Arrays.fill(isIn, terms.truth(false));
        for (Member member : membersOrNone(value).reversed()) {
            for (int i : universe.candidates(member.element())) {
                Term isThis = equality.isMember(new Constant(universe.value(i)), List.of(member));
                isIn[i] = terms.or(isThis, isIn[i]);
            }
        }
        for (int i = 0; i < isIn.length; i++) {
            store(slot.bits().get(i), isIn[i], target);
        }
    }

    private Universe universe(Slot.Subset slot) {
        return universes.computeIfAbsent(slot, added -> new Universe(slot.universe()));
    }

    private void writeOneOf(Slot.OneOf slot, Meaning value, Target target) {
        if (!target.isShared() && decoder.stands(slot, value)) {
            return;
        }
        Term tag = terms.giveUp();
        for (int i = slot.alternatives().size() - 1; i >= 0; i--) {
            Slot shape = slot.alternatives().get(i);
            Term isThis = shapes.isOfShape(shape, value);
            tag = terms.select(isThis, terms.constant(i), tag);
            // Also where it never is: what lies there must become 0.
            write(shape, shapes.settled(value, shape),
                    new Target(terms.and(target.when(), isThis), true, target.stores()));
        }
        store(slot.tag(), tag, target);
    }

    private List<Member> membersOrNone(Meaning value) {
        return value instanceof Undefined
                ? List.of(new Member(terms.giveUp(), Meaning.UNDEFINED))
                : meanings.members(value);
    }

    private Term isIn(Universe universe, Meaning element) {
        return equality.isMember(element, universe.candidates(element).stream()
                .map(i -> new Member(terms.truth(true), new Constant(universe.value(i)))).toList());
    }
}
