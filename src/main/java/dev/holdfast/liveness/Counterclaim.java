package dev.holdfast.liveness;

import java.util.ArrayList;
import java.util.List;

/**
 * What is sought: a behavior of which all this is true.
 *
 * @param rest what is left for an automaton
 * @param recurrences propositional formulas that are true again and again
 */
record Counterclaim(Formula rest, List<Formula> recurrences, List<Response> responses) {
    Counterclaim {
        recurrences = List.copyOf(recurrences);
        responses = List.copyOf(responses);
    }

    /** Of the behaviors that satisfy all the assumptions and not the property: one for each way not to satisfy it. */
    static List<Counterclaim> against(Formula property, List<Formula> assumptions) {
        Formula denied = Formula.not(property);
        List<Formula> ways = denied instanceof Formula.Or or ? or.disjuncts() : List.of(denied);
        List<Counterclaim> counterclaims = new ArrayList<>();
        for (Formula way : ways) {
            List<Formula> all = new ArrayList<>(assumptions);
            all.add(way);
            Formula sought = Formula.and(all);
            if (!sought.equals(Formula.FALSE)) {
                counterclaims.add(of(sought));
            }
        }
        return counterclaims;
    }

    private static Counterclaim of(Formula sought) {
        List<Formula> rest = new ArrayList<>();
        List<Formula> recurrences = new ArrayList<>();
        List<Response> responses = new ArrayList<>();
        for (Formula conjunct : sought instanceof Formula.And and ? and.conjuncts() : List.of(sought)) {
            sort(conjunct, rest, recurrences, responses);
        }
        return new Counterclaim(Formula.and(rest), recurrences, responses);
    }

    private static void sort(Formula conjunct, List<Formula> rest, List<Formula> recurrences,
            List<Response> responses) {
        List<Formula> recurrent = new ArrayList<>();
        List<Formula> lasting = new ArrayList<>();
        List<Formula> other = new ArrayList<>();
        for (Formula part : conjunct instanceof Formula.Or or ? or.disjuncts() : List.of(conjunct)) {
            switch (part) {
                case Formula.Always(Formula.Eventually(Formula again)) when again.isPropositional() ->
                    recurrent.add(again);
                case Formula.Eventually(Formula.Always(Formula ever)) when isOfStates(ever) -> lasting.add(ever);
                default -> other.add(part);
            }
        }
        if (!other.isEmpty() || lasting.size() > 1 || recurrent.isEmpty()) {
            rest.add(conjunct);
        } else if (lasting.isEmpty()) {
            recurrences.add(Formula.or(recurrent));
        } else {
            responses.add(new Response(Formula.not(lasting.getFirst()), Formula.or(recurrent)));
        }
    }

    private static boolean isOfStates(Formula formula) {
        return formula.isPropositional() && formula.atoms().stream().noneMatch(Atom::ofStep);
    }
}
