package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Choice;
import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.compile.Meaning.Mapping;
import dev.holdfast.compile.Meaning.Member;
import dev.holdfast.compile.Meaning.Members;
import dev.holdfast.compile.Meaning.Scalar;
import dev.holdfast.compile.Meaning.Sort;
import dev.holdfast.compile.Meaning.Undefined;
import dev.holdfast.compile.Term.Place;
import dev.holdfast.layout.Leaf;
import dev.holdfast.layout.PackedLayout;
import dev.holdfast.layout.Slot;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Reads variables out of packed states, and turns what they become into stores whose scalars are known to fit. */
final class Encoder {
    private final PackedLayout layout;
    private final Meanings meanings;
    private final Terms terms;
    private final Functions functions;

    Encoder(PackedLayout layout, Meanings meanings) {
        this.layout = layout;
        this.meanings = meanings;
        this.terms = meanings.terms();
        this.functions = new Functions(meanings);
    }

    // ---- reading

    /** @param firstWord where the words of the state begin */
    List<Meaning> variables(int firstWord) {
        List<Meaning> variables = new ArrayList<>();
        for (int i = 0; i < layout.variables().size(); i++) {
            variables.add(read(layout.slot(i), firstWord));
        }
        return variables;
    }

    private Meaning read(Slot slot, int firstWord) {
        return switch (slot) {
            case Slot.Truth s -> meanings.truth(field(s.leaf(), firstWord));
            case Slot.Number s -> meanings.number(field(s.leaf(), firstWord));
            case Slot.Atom s -> meanings.scalar(Sort.ATOM, field(s.leaf(), firstWord));
            case Slot.Mapping s -> new Mapping(s.domain(),
                    s.ranges().stream().map(range -> read(range, firstWord)).toList());
            case Slot.Subset s -> {
                List<Member> members = new ArrayList<>();
                for (int i = 0; i < s.bits().size(); i++) {
                    members.add(new Member(field(s.bits().get(i), firstWord), new Constant(s.universe().get(i))));
                }
                yield new Members(members);
            }
        };
    }

    private Term field(Leaf leaf, int firstWord) {
        return terms.field(place(leaf, firstWord), (int) Math.min(Integer.MAX_VALUE, leaf.high()));
    }

    private static Place place(Leaf leaf, int firstWord) {
        return new Place(firstWord + leaf.word(), leaf.shift(), leaf.width(), leaf.low(), 0);
    }

    // ---- writing

    /** The slots of a variable that change if it takes this value; their scalars give up where it does not fit. */
    List<Plan.Store> stores(int variable, Meaning value) {
        List<Plan.Store> stores = new ArrayList<>();
        write(layout.slot(variable), value, stores);
        return stores;
    }

    /** Gives up where a value has another shape than its slot, so that no scalar could tell; else true. */
    Term fits(int variable, Meaning value) {
        return fits(layout.slot(variable), value);
    }

    private Term fits(Slot slot, Meaning value) {
        return switch (slot) {
            case Slot.Mapping s when s.domain().isEmpty() ->
                isMappingOverNothing(value) ? terms.truth(true) : terms.giveUp();
            case Slot.Mapping s -> {
                Term all = terms.truth(true);
                for (int i = 0; i < s.domain().size(); i++) {
                    all = terms.and(fits(s.ranges().get(i), component(value, s.domain(), i)), all);
                }
                yield all;
            }
            case Slot.Subset s -> fitsSubset(s, value);
            case Slot.Truth s -> terms.truth(true);
            case Slot.Number s -> terms.truth(true);
            case Slot.Atom s -> terms.truth(true);
        };
    }

    private boolean isMappingOverNothing(Meaning value) {
        return meanings.mappingOf(value) instanceof Mapping mapping && mapping.domain().isEmpty();
    }

    private Term fitsSubset(Slot.Subset slot, Meaning value) {
        Term fits = terms.truth(true);
        for (Member member : membersOrNone(value)) {
            fits = terms.and(terms.or(terms.not(member.guard()), isIn(slot.universe(), member.element())), fits);
        }
        return terms.after(meanings.evaluated(value), terms.select(fits, terms.truth(true), terms.giveUp()));
    }

    private void write(Slot slot, Meaning value, List<Plan.Store> stores) {
        switch (slot) {
            case Slot.Truth s -> store(s.leaf(), meanings.asTruth(value), stores);
            case Slot.Number s -> store(s.leaf(), meanings.asNumber(value), stores);
            case Slot.Atom s -> store(s.leaf(), atom(value), stores);
            case Slot.Mapping s -> writeMapping(s, value, stores);
            case Slot.Subset s -> writeSubset(s, value, stores);
        }
    }

    private Term atom(Meaning value) {
        return switch (meanings.scalarOf(value)) {
            case Scalar scalar when scalar.sort() == Sort.ATOM -> scalar.term();
            case Choice choice -> terms.select(choice.condition(), atom(choice.then()), atom(choice.otherwise()));
            default -> terms.giveUp();
        };
    }

    private void store(Leaf leaf, Term scalar, List<Plan.Store> stores) {
        Term fitting = scalar;
        if (scalar.low() < leaf.low()) {
            fitting = terms.select(terms.less(scalar, terms.constant(leaf.low())), terms.giveUp(), fitting);
        }
        if (scalar.high() > leaf.high()) {
            fitting = terms.select(terms.less(terms.constant((int) leaf.high()), scalar), terms.giveUp(), fitting);
        }
        if (fitting != field(leaf, 0)) {
            stores.add(new Plan.Store(place(leaf, 0), fitting));
        }
    }

    private void writeMapping(Slot.Mapping slot, Meaning value, List<Plan.Store> stores) {
        for (int i = 0; i < slot.domain().size(); i++) {
            write(slot.ranges().get(i), component(value, slot.domain(), i), stores);
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

    private void writeSubset(Slot.Subset slot, Meaning value, List<Plan.Store> stores) {
        List<Member> members = membersOrNone(value);
        for (int i = 0; i < slot.bits().size(); i++) {
            store(slot.bits().get(i), functions.isMember(new Constant(slot.universe().get(i)), members), stores);
        }
    }

    private List<Member> membersOrNone(Meaning value) {
        return value instanceof Undefined
                ? List.of(new Member(terms.giveUp(), Meaning.UNDEFINED))
                : meanings.members(value);
    }

    private Term isIn(List<Value> universe, Meaning element) {
        return functions.isMember(element, universe.stream()
                .map(value -> new Member(terms.truth(true), new Constant(value))).toList());
    }
}
