package dev.holdfast.ir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.value.BoolValue;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LevelsTest {
    private static final Span HERE = Span.NOWHERE;

    private static Definition named(String name, Expr body) {
        Definition definition = new Definition(name, List.of(), false, HERE);
        definition.complete(body);
        return definition;
    }

    private static Expr use(Definition definition) {
        return new Expr.Apply(definition, List.of(), HERE);
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aChainOfDefinitionsEachUsedTwiceCostsNoMoreThanItsLength() {
        Definition at = named("D0", new Expr.VariableReference(new Variable("x", 0, HERE), HERE));
        for (int i = 1; i < 60; i++) {
            at = named("D" + i, new Expr.Conjunction(List.of(use(at), use(at)), HERE));
        }
        assertThat(new Levels().of(at)).isEqualTo(Level.STATE);
    }

    @Test
    void operatorsPassedByNameCount() {
        Definition plain = named("Plain", new Expr.VariableReference(new Variable("x", 0, HERE), HERE));
        Definition taking = named("Taking", new Expr.Literal(BoolValue.TRUE, HERE));
        Expr passed = new Expr.Apply(taking, List.of(new OperatorReference(plain, HERE)), HERE);
        assertThat(new Levels().of(passed)).isEqualTo(Level.STATE);
    }
}
