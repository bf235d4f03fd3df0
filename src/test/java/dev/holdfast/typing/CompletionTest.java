package dev.holdfast.typing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.ir.Type;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.TupleValue;
import dev.holdfast.value.Value;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompletionTest {
    @Test
    void whatOneMessageHasAtAPlaceAllMayHave() {
        assertThat(Completion.of(List.of(pair(1, "a"), pair(3, "b")), 512)).containsExactly(pair(1, "a"), pair(1, "b"),
                pair(2, "a"), pair(2, "b"), pair(3, "a"), pair(3, "b"));
    }

    @Test
    void tooManyCombinationsAreLeftAlone() {
        List<Value> seen = IntStream.range(0, 30).<Value>mapToObj(i -> pair(i, "s" + i)).toList();
        assertThat(Completion.of(seen, 512)).hasSize(30);
    }

    @Test
    void otherValuesStayAsTheyAre() {
        assertThat(Completion.of(List.of(IntValue.of(1), IntValue.of(5)), 512)).containsExactly(IntValue.of(1),
                IntValue.of(5));
    }

    @Test
    void aSetThatAMessageEscapedHasRoomForThoseLikeIt() {
        Type narrow = Types.of(EnumeratedSet.of(List.of(pair(1, "a"), pair(1, "b"))));
        Type wide = TypeJoin.widened(narrow, EnumeratedSet.of(List.of(pair(2, "a"))));
        assertThat(((Type.Subset) wide).universe()).contains(pair(2, "b")).hasSize(4);
    }

    private static Value pair(int number, String text) {
        return TupleValue.of(List.of(IntValue.of(number), new StringValue(text)));
    }
}
