package dev.holdfast.liveness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A temporal formula over atoms, with negation only at the atoms. Make them with the static methods, which simplify. */
public sealed interface Formula {
    Formula TRUE = new Truth(true);
    Formula FALSE = new Truth(false);

    record Truth(boolean value) implements Formula {}

    record Literal(Atom atom, boolean positive) implements Formula {}

    /** At least two conjuncts, none of them a conjunction. */
    record And(List<Formula> conjuncts) implements Formula {
        public And {
            conjuncts = List.copyOf(conjuncts);
        }
    }

    /** At least two disjuncts, none of them a disjunction. */
    record Or(List<Formula> disjuncts) implements Formula {
        public Or {
            disjuncts = List.copyOf(disjuncts);
        }
    }

    record Always(Formula formula) implements Formula {}

    record Eventually(Formula formula) implements Formula {}

    static Formula truth(boolean value) {
        return value ? TRUE : FALSE;
    }

    static Formula and(List<Formula> formulas) {
        Set<Formula> parts = new LinkedHashSet<>();
        for (Formula formula : formulas) {
            parts.addAll(formula instanceof And and ? and.conjuncts() : List.of(formula));
        }
        parts.remove(TRUE);
        if (parts.contains(FALSE)) {
            return FALSE;
        }
        List<Formula> kept = new ArrayList<>(parts);
        return switch (kept.size()) {
            case 0 -> TRUE;
            case 1 -> kept.getFirst();
            default -> new And(kept);
        };
    }

    static Formula or(List<Formula> formulas) {
        Set<Formula> parts = new LinkedHashSet<>();
        for (Formula formula : formulas) {
            parts.addAll(formula instanceof Or or ? or.disjuncts() : List.of(formula));
        }
        parts.remove(FALSE);
        if (parts.contains(TRUE)) {
            return TRUE;
        }
        List<Formula> kept = new ArrayList<>(parts);
        return switch (kept.size()) {
            case 0 -> FALSE;
            case 1 -> kept.getFirst();
            default -> new Or(kept);
        };
    }

    /** {@code []} distributes over {@code /\}; {@code [][]F} is {@code []F}, and {@code []<>[]F} is {@code <>[]F}. */
    static Formula always(Formula formula) {
        return switch (formula) {
            case Truth truth -> truth;
            case Always always -> always;
            case Eventually eventually when eventually.formula() instanceof Always -> eventually;
            case And and -> and(and.conjuncts().stream().map(Formula::always).toList());
            default -> new Always(formula);
        };
    }

    /** {@code <>} distributes over temporal disjuncts; {@code <><>F} is {@code <>F}, and {@code <>[]<>F} is {@code []<>F}. */
    static Formula eventually(Formula formula) {
        return switch (formula) {
            case Truth truth -> truth;
            case Eventually eventually -> eventually;
            case Always always when always.formula() instanceof Eventually -> always;
            case Or or when !or.isPropositional() -> overDisjuncts(or);
            default -> new Eventually(formula);
        };
    }

    /** What is propositional stays together: {@code <>(p \/ q)} is one thing to wait for, {@code <>p \/ <>q} would be two. */
    private static Formula overDisjuncts(Or or) {
        List<Formula> parts = new ArrayList<>();
        parts.add(eventually(or(or.disjuncts().stream().filter(Formula::isPropositional).toList())));
        or.disjuncts().stream().filter(part -> !part.isPropositional()).forEach(part -> parts.add(eventually(part)));
        return or(parts);
    }

    static Formula not(Formula formula) {
        return switch (formula) {
            case Truth truth -> truth(!truth.value());
            case Literal literal -> new Literal(literal.atom(), !literal.positive());
            case And and -> or(and.conjuncts().stream().map(Formula::not).toList());
            case Or or -> and(or.disjuncts().stream().map(Formula::not).toList());
            case Always always -> eventually(not(always.formula()));
            case Eventually eventually -> always(not(eventually.formula()));
        };
    }

    /** Does it speak of the first state and step alone? */
    default boolean isPropositional() {
        return switch (this) {
            case Truth truth -> true;
            case Literal literal -> true;
            case And and -> and.conjuncts().stream().allMatch(Formula::isPropositional);
            case Or or -> or.disjuncts().stream().allMatch(Formula::isPropositional);
            case Always always -> false;
            case Eventually eventually -> false;
        };
    }

    /** Does it say of something that it comes again and again? */
    default boolean hasEventuallyUnderAlways() {
        return switch (this) {
            case Truth truth -> false;
            case Literal literal -> false;
            case And and -> and.conjuncts().stream().anyMatch(Formula::hasEventuallyUnderAlways);
            case Or or -> or.disjuncts().stream().anyMatch(Formula::hasEventuallyUnderAlways);
            case Always always -> always.formula().hasEventually();
            case Eventually eventually -> eventually.formula().hasEventuallyUnderAlways();
        };
    }

    private boolean hasEventually() {
        return switch (this) {
            case Truth truth -> false;
            case Literal literal -> false;
            case And and -> and.conjuncts().stream().anyMatch(Formula::hasEventually);
            case Or or -> or.disjuncts().stream().anyMatch(Formula::hasEventually);
            case Always always -> always.formula().hasEventually();
            case Eventually eventually -> true;
        };
    }

    /** The atoms in it. */
    default Set<Atom> atoms() {
        Set<Atom> atoms = new LinkedHashSet<>();
        addAtoms(this, atoms);
        return atoms;
    }

    private static void addAtoms(Formula formula, Set<Atom> atoms) {
        switch (formula) {
            case Truth truth -> {
            }
            case Literal literal -> atoms.add(literal.atom());
            case And and -> and.conjuncts().forEach(part -> addAtoms(part, atoms));
            case Or or -> or.disjuncts().forEach(part -> addAtoms(part, atoms));
            case Always always -> addAtoms(always.formula(), atoms);
            case Eventually eventually -> addAtoms(eventually.formula(), atoms);
        }
    }
}
