package dev.holdfast.symmetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Type;
import dev.holdfast.ir.Variable;
import dev.holdfast.layout.Layout;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.TupleValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SymmetryTest {
    private static final List<ModelValue> MANY = IntStream.range(0, 40).mapToObj(i -> new ModelValue("m" + (10 + i)))
            .toList();

    private static Symmetry ofAll(List<ModelValue> set) {
        List<Map<ModelValue, ModelValue>> exchanges = new ArrayList<>();
        for (int i = 1; i < set.size(); i++) {
            exchanges.add(Map.of(set.get(0), set.get(i), set.get(i), set.get(0)));
        }
        return Symmetry.of(exchanges, Span.NOWHERE);
    }

    private static ModelValue m(int number) {
        return MANY.get(number);
    }

    @Test
    void aWholeSetIsNeverListed() {
        assertThat(ofAll(MANY).order()).isGreaterThan(1e40);
    }

    @Test
    void aChoiceAmongMembersDependsOnTheirNames() {
        Symmetry symmetry = ofAll(MANY);
        assertThat(symmetry.choosesAlike(List.of(m(0), m(1)))).isFalse();
        assertThat(symmetry.choosesAlike(List.of(TupleValue.of(m(3), m(4)), TupleValue.of(m(4), m(3))))).isFalse();
    }

    @Test
    void aChoiceThatSizeDecidesDoesNot() {
        Symmetry symmetry = ofAll(MANY);
        Value none = EnumeratedSet.of(List.of());
        assertThat(symmetry.choosesAlike(List.of(none, EnumeratedSet.of(m(1)), EnumeratedSet.of(m(0), m(2))))).isTrue();
        assertThat(symmetry.choosesAlike(List.of(new ModelValue("a"), new ModelValue("b")))).isTrue();
    }

    @Test
    void aChoiceAmongTooManyMembersIsRefused() {
        Symmetry symmetry = ofAll(MANY);
        assertThat(symmetry.choosesAlike(List.of(EnumeratedSet.of(List.of()), EnumeratedSet.of(MANY)))).isFalse();
    }

    @Test
    void aGroupThatIsListedJudgesByItsOwnPermutations() {
        ModelValue a = new ModelValue("a");
        ModelValue b = new ModelValue("b");
        ModelValue c = new ModelValue("c");
        ModelValue d = new ModelValue("d");
        Symmetry both = Symmetry.of(List.of(Map.of(a, b, b, a, c, d, d, c)), Span.NOWHERE);
        assertThat(both.order()).isEqualTo(2);
        // Exchanged together, <<a, d>> becomes <<b, c>>.
        assertThat(both.choosesAlike(List.of(TupleValue.of(a, d), TupleValue.of(b, c)))).isFalse();
        assertThat(both.choosesAlike(List.of(a, c))).isTrue();
        assertThat(both.choosesAlike(List.of(a, b))).isFalse();
        assertThat(both.changes(c)).isTrue();
        assertThat(both.changes(EnumeratedSet.of(c, d))).isFalse();
    }

    /** A permutation moves what one field holds to another: that must have room for it. */
    @Test
    void aLayoutWhoseFieldsAreNotAlikeHasNoRepresentatives() {
        assertThat(representatives(new Type.Number(0, 3), new Type.Number(0, 3))).isPresent();
        assertThat(representatives(new Type.Number(0, 3), new Type.Number(0, 7))).isEmpty();
        assertThat(representatives(new Type.Number(0, 3), new Type.Number(1, 4))).isEmpty();
        assertThat(representatives(new Type.Number(0, 1), new Type.Truth())).isEmpty();
    }

    private static Optional<Representatives> representatives(Type ofFirst, Type ofSecond) {
        Type function = new Type.Mapping(List.of(m(0), m(1)), List.of(ofFirst, ofSecond));
        return ofAll(MANY.subList(0, 2))
                .representatives(Layout.packed(List.of(new Variable("f", 0, Span.NOWHERE)), List.of(function)));
    }
}
