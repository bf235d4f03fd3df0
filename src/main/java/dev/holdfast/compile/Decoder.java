package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Choice;
import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.compile.Meaning.Mapping;
import dev.holdfast.compile.Meaning.Member;
import dev.holdfast.compile.Meaning.Members;
import dev.holdfast.compile.Meaning.Sort;
import dev.holdfast.compile.Term.Place;
import dev.holdfast.layout.Leaf;
import dev.holdfast.layout.PackedLayout;
import dev.holdfast.layout.Slot;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Reads variables out of packed states. */
final class Decoder {
    private final PackedLayout layout;
    private final Meanings meanings;
    private final Terms terms;
    /** What the slots with several shapes hold before a step. */
    private final Map<Slot, Meaning> before = new IdentityHashMap<>();

    Decoder(PackedLayout layout, Meanings meanings) {
        this.layout = layout;
        this.meanings = meanings;
        this.terms = meanings.terms();
    }

    /** Of a state. */
    int words() {
        return layout.words();
    }

    /**
     * What the variables are in a state.
     *
     * @param firstWord where the words of the state begin
     */
    List<Meaning> variables(int firstWord) {
        List<Meaning> variables = new ArrayList<>();
        for (int i = 0; i < layout.variables().size(); i++) {
            Slot slot = layout.slot(i);
            variables.add(meanings.islands().read(read(slot, firstWord), slot, firstWord));
        }
        return variables;
    }

    private Meaning read(Slot slot, int firstWord) {
        return switch (slot) {
            case Slot.Truth s -> meanings.truth(field(s.leaf(), firstWord));
            case Slot.Number s -> meanings.number(field(s.leaf(), firstWord));
            case Slot.Atom s -> meanings.scalar(Sort.ATOM,
                    terms.field(place(s.leaf(), firstWord), (int) highest(s)));
            case Slot.Mapping s -> new Mapping(s.domain(),
                    s.ranges().stream().map(range -> read(range, firstWord)).toList());
            case Slot.Subset s -> {
                List<Member> members = new ArrayList<>();
                for (int i = 0; i < s.bits().size(); i++) {
                    members.add(new Member(field(s.bits().get(i), firstWord), new Constant(s.universe().get(i))));
                }
                yield new Members(members);
            }
            case Slot.OneOf s -> readOneOf(s, firstWord);
            case Slot.Interned s -> meanings.scalar(Sort.INTERNED, field(s.leaf(), firstWord));
        };
    }

    private Meaning readOneOf(Slot.OneOf slot, int firstWord) {
        Term tag = field(slot.tag(), firstWord);
        Meaning shape = read(slot.alternatives().getLast(), firstWord);
        for (int i = slot.alternatives().size() - 2; i >= 0; i--) {
            Term isThis = terms.equal(tag, terms.constant(i));
            shape = new Choice(isThis, read(slot.alternatives().get(i), firstWord), shape);
        }
        if (firstWord == 0) {
            before.putIfAbsent(slot, shape);
        }
        return shape;
    }

    private Term field(Leaf leaf, int firstWord) {
        return terms.field(place(leaf, firstWord), (int) Math.min(Integer.MAX_VALUE, leaf.high()));
    }

    /** There may be fewer atoms than the leaf has room for: numbers beyond are those of atoms that the layout does not know. */
    long highest(Slot.Atom slot) {
        return Math.min(slot.leaf().high(), Math.max(slot.leaf().low(), layout.atoms().values().size() - 1L));
    }

    static Place place(Leaf leaf, int firstWord) {
        return new Place(firstWord + leaf.word(), leaf.shift(), leaf.width(), leaf.low(), 0);
    }

    /** Is this what is read from a slot with several shapes, before a step? */
    boolean stands(Slot slot, Meaning value) {
        return value == before.get(slot);
    }
}
