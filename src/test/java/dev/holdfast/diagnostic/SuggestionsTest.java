package dev.holdfast.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"abc,abc,0", "abc,abd,1", "abc,ab,1", "abc,abcd,1", "abc,acb,1", "Next,Nxt,1", "typeok,TypeOK,2",
            "'',abc,3",
            "kitten,sitting,3"})
    void countsEdits(String a, String b, int distance) {
        assertThat(Suggestions.distance(a, b)).isEqualTo(distance);
        assertThat(Suggestions.distance(b, a)).isEqualTo(distance);
    }

    @Test
    void findsTheNearestName() {
        assertThat(Suggestions.nearest("Nxt", List.of("Init", "Nat", "Next"))).contains("Next");
        assertThat(Suggestions.hint("TypeOk", List.of("TypeOK", "Spec"))).contains("did you mean TypeOK?");
    }

    @Test
    void suggestsNothingFarFetched() {
        assertThat(Suggestions.nearest("c", List.of("%", "d"))).isEmpty();
        assertThat(Suggestions.nearest("Foo", List.of("Bar", "Init"))).isEmpty();
        assertThat(Suggestions.nearest("Pages", List.of("Bags"))).isEmpty();
        assertThat(Suggestions.nearest("Next", List.of("Nat"))).isEmpty();
    }

    @Test
    void findsANameInOtherLetters() {
        assertThat(Suggestions.nearest("invariants", List.of("INVARIANT", "INVARIANTS"))).contains("INVARIANTS");
    }
}
