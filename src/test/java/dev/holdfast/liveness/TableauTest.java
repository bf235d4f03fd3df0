package dev.holdfast.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Expr;
import dev.holdfast.value.BoolValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The automata of the usual properties are small, and what says "again and again" needs none. */
class TableauTest {
    private static final Formula P = literal(0);
    private static final Formula Q = literal(1);

    private static Formula literal(int number) {
        return new Formula.Literal(new Atom(number, false, false, new Expr.Literal(BoolValue.TRUE, Span.NOWHERE)),
                true);
    }

    private static int states(Formula formula) {
        return Tableau.automaton(formula, Labelling.of(formula.atoms()).bits()).states().size();
    }

    private static Formula leadsTo(Formula from, Formula to) {
        return Formula.always(Formula.or(List.of(Formula.not(from), Formula.eventually(to))));
    }

    @Test
    void automataOfDeniedPropertiesAreSmall() {
        assertThat(states(Formula.not(Formula.eventually(P)))).isEqualTo(1);
        // P yet to come, P in the loop, P before it.
        assertThat(states(Formula.not(leadsTo(P, Q)))).isEqualTo(3);
        assertThat(states(Formula.eventually(Formula.always(P)))).isEqualTo(2);
        assertThat(states(Formula.always(Formula.eventually(P)))).isEqualTo(1);
    }

    @Test
    void fairnessIsNoPartOfTheAutomaton() {
        Formula weak = Formula.always(Formula.eventually(Formula.or(List.of(Formula.not(P), Q))));
        Formula strong = Formula.or(List.of(Formula.eventually(Formula.always(Formula.not(P))),
                Formula.always(Formula.eventually(Q))));
        List<Counterclaim> sought = Counterclaim.against(leadsTo(P, Q), List.of(weak, strong));
        assertThat(sought).hasSize(1);
        assertThat(sought.getFirst().recurrences()).hasSize(1);
        assertThat(sought.getFirst().responses()).hasSize(1);
        assertThat(sought.getFirst().rest().atoms()).hasSize(2);
    }

    @Test
    void eachWayToFailIsSoughtByItself() {
        assertThat(Counterclaim.against(Formula.and(List.of(leadsTo(P, Q), leadsTo(Q, P))), List.of())).hasSize(2);
        assertThat(Counterclaim.against(Formula.TRUE, List.of())).isEmpty();
    }

    @Test
    void nothingAcceptsAContradiction() {
        Formula formula = Formula.and(List.of(Formula.always(P), Formula.eventually(Formula.not(P))));
        assertThat(Tableau.automaton(formula, Labelling.of(formula.atoms()).bits()).isEmpty()).isTrue();
    }
}
