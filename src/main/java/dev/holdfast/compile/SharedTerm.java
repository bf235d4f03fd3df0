package dev.holdfast.compile;

import dev.holdfast.compile.Term.Operation;
import dev.holdfast.compile.Term.Place;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Puts one term's value into a field wherever it is used more than once. */
final class SharedTerm {
    private final Terms terms;
    private final Term shared;
    private final Place place;
    private final Term field;
    private final Map<Plan, Boolean> within = new IdentityHashMap<>();
    private final Map<Plan, Plan> boundPlans = new IdentityHashMap<>();
    private final Map<Plan, Plan> replacedPlans = new IdentityHashMap<>();
    private final TermNotes notes;

    /** @param notes forgets what others have noted */
    SharedTerm(Terms terms, Term shared, Place place, TermNotes notes) {
        this.notes = notes;
        notes.begin();
        this.terms = terms;
        this.shared = shared;
        this.place = place;
        this.field = terms.field(place, shared.high());
    }

    Plan bind(Plan plan) {
        if (!isIn(plan)) {
            return plan;
        }
        Plan known = boundPlans.get(plan);
        if (known == null) {
            known = bindWithin(plan);
            boundPlans.put(plan, known);
        }
        return known;
    }

    private Plan bindWithin(Plan plan) {
        return switch (plan) {
            case Plan.Guard guard when guard.condition().operation() == Operation.AND ->
                bind(new Plan.Guard(guard.condition().part(0),
                        new Plan.Guard(guard.condition().part(1), guard.then())));
            case Plan.Guard guard -> isNeededAfter(guard.condition(), isIn(guard.then()))
                    ? let(replace(guard))
                    : new Plan.Guard(bind(guard.condition()), bind(guard.then()));
            case Plan.Branch branch ->
                isNeededAfter(branch.condition(), isIn(branch.then()) || isIn(branch.otherwise()))
                        ? let(replace(branch))
                        : new Plan.Branch(bind(branch.condition()), bind(branch.then()), bind(branch.otherwise()));
            case Plan.Let let -> isNeededAfter(let.value(), isIn(let.then()))
                    ? let(replace(let))
                    : new Plan.Let(let.place(), bind(let.value()), bind(let.then()));
            case Plan.Fork fork -> new Plan.Fork(fork.ways().stream().map(this::bind).toList());
            case Plan.Emit emit -> bind(emit);
            case Plan.Stop stop -> stop;
            case Plan.Interpret interpret -> interpret;
        };
    }

    /** What can only give up or not is evaluated once, and needs no field to stay in. */
    private Plan let(Plan then) {
        return shared.low() == shared.high()
                ? new Plan.Guard(terms.after(shared, terms.truth(true)), then)
                : new Plan.Let(place, shared, then);
    }

    private boolean isNeededAfter(Term first, boolean later) {
        return later && isIn(first) && (isCertain(first) || !shared.mayGiveUp());
    }

    private Plan bind(Plan.Emit emit) {
        List<Term> users = emit.stores().stream().map(Plan.Store::scalar).filter(this::isIn).toList();
        if (users.size() > 1 && (!shared.mayGiveUp() || users.stream().anyMatch(this::isCertain))) {
            return let(replace(emit));
        }
        return new Plan.Emit(emit.stores().stream()
                .map(store -> new Plan.Store(store.place(), bind(store.scalar()))).toList());
    }

    /** In the least part that all uses have in common. */
    Term bind(Term term) {
        if (term == shared || !isIn(term)) {
            return term;
        }
        int at = notes.at(term);
        Term known = notes.bound[at];
        if (known == null) {
            known = isUsedInSeveral(term.parts()) && (isCertain(term) || !shared.mayGiveUp())
                    ? let(replace(term))
                    : terms.again(term, eachOf(term.parts(), true));
            notes.bound[at] = known;
        }
        return known;
    }

    private boolean isUsedInSeveral(List<Term> parts) {
        int users = 0;
        for (Term part : parts) {
            users += isIn(part) ? 1 : 0;
        }
        return users > 1;
    }

    private List<Term> eachOf(List<Term> parts, boolean bind) {
        Term[] each = new Term[parts.size()];
        for (int i = 0; i < each.length; i++) {
            each[i] = bind ? bind(parts.get(i)) : replace(parts.get(i));
        }
        return List.of(each);
    }

    private Term let(Term body) {
        return shared.low() == shared.high() ? terms.after(shared, body) : terms.let(place, shared, body);
    }

    private boolean isIn(Plan plan) {
        Boolean known = within.get(plan);
        if (known == null) {
            known = switch (plan) {
                case Plan.Guard guard -> isIn(guard.condition()) || isIn(guard.then());
                case Plan.Branch branch ->
                    isIn(branch.condition()) || isIn(branch.then()) || isIn(branch.otherwise());
                case Plan.Let let -> isIn(let.value()) || isIn(let.then());
                case Plan.Fork fork -> fork.ways().stream().anyMatch(this::isIn);
                case Plan.Emit emit -> emit.stores().stream().map(Plan.Store::scalar).anyMatch(this::isIn);
                case Plan.Stop stop -> false;
                case Plan.Interpret interpret -> false;
            };
            within.put(plan, known);
        }
        return known;
    }

    private boolean isIn(Term term) {
        if (term == shared) {
            return true;
        }
        // Made before the shared term, it cannot have it as a part.
        if (term.id() < shared.id()) {
            return false;
        }
        int at = notes.at(term);
        byte known = notes.contained[at];
        if (known == 0) {
            boolean isIn = false;
            for (Term part : term.parts()) {
                isIn = isIn || isIn(part);
            }
            known = TermNotes.known(isIn);
            notes.contained[at] = known;
        }
        return (known & TermNotes.YES) != 0;
    }

    /** Is the shared term evaluated whenever this one is? */
    private boolean isCertain(Term term) {
        if (term == shared) {
            return true;
        }
        if (!isIn(term)) {
            return false;
        }
        int at = notes.at(term);
        byte known = notes.certain[at];
        if (known == 0) {
            known = TermNotes.known(switch (term.operation()) {
                case AND, OR, SELECT -> isCertain(term.part(0));
                default -> isAnyCertain(term.parts());
            });
            notes.certain[at] = known;
        }
        return (known & TermNotes.YES) != 0;
    }

    private boolean isAnyCertain(List<Term> parts) {
        for (Term part : parts) {
            if (isCertain(part)) {
                return true;
            }
        }
        return false;
    }

    private Term replace(Term term) {
        if (term == shared) {
            return field;
        }
        if (!isIn(term)) {
            return term;
        }
        int at = notes.at(term);
        Term known = notes.replaced[at];
        if (known == null) {
            known = terms.again(term, eachOf(term.parts(), false));
            notes.replaced[at] = known;
        }
        return known;
    }

    private Plan replace(Plan plan) {
        if (!isIn(plan)) {
            return plan;
        }
        Plan known = replacedPlans.get(plan);
        if (known == null) {
            known = replaceWithin(plan);
            replacedPlans.put(plan, known);
        }
        return known;
    }

    private Plan replaceWithin(Plan plan) {
        return switch (plan) {
            case Plan.Guard guard -> new Plan.Guard(replace(guard.condition()), replace(guard.then()));
            case Plan.Branch branch -> new Plan.Branch(replace(branch.condition()), replace(branch.then()),
                    replace(branch.otherwise()));
            case Plan.Let let -> new Plan.Let(let.place(), replace(let.value()), replace(let.then()));
            case Plan.Fork fork -> new Plan.Fork(fork.ways().stream().map(this::replace).toList());
            case Plan.Emit emit -> new Plan.Emit(emit.stores().stream()
                    .map(store -> new Plan.Store(store.place(), replace(store.scalar()))).toList());
            case Plan.Stop stop -> stop;
            case Plan.Interpret interpret -> interpret;
        };
    }
}
