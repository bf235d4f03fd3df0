package dev.holdfast.ir;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.parse.InlineSpec;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadsTest {
    @TempDir
    private Path folder;

    private List<String> reads(String expression) {
        InlineSpec spec = InlineSpec.of(folder, """
                VARIABLES a, b, c, d
                Deep == b
                Shallow == <<Deep, Deep>>
                Apply(Op(_), x) == Op(x)
                UsesD(x) == x = d
                RECURSIVE Down(_)
                Down(n) == IF n = 0 THEN c ELSE Down(n - 1)
                E ==\s""" + expression);
        return Reads.of(spec.parse("E").definitions().get("E")).stream().map(Variable::name).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            1                               !
            c + a                           ! a c
            Shallow                         ! b
            Apply(UsesD, a)                 ! a d
            Apply(LAMBDA x : x + c, 1)      ! c
            Down(3)                         ! c
            LET f == d IN [x \\in a |-> f]  ! a d
            SelectSeq(<<1>>, UsesD)         ! d
            ENABLED (a' = b)                ! a b
            """)
    void findsWhatAnExpressionDependsOn(String expression, String variables) {
        assertThat(reads(expression)).containsExactlyElementsOf(
                variables == null ? List.of() : List.of(variables.split(" ")));
    }
}
