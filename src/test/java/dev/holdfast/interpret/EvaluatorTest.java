package dev.holdfast.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Operator;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Expressions with the values that Specifying Systems gives them, and those that have none with the reason. */
class EvaluatorTest {
    private static final String VALUES = """
            1 + 2 * 3 ==> 7
            2 ^ 0 ==> 1
            0 ^ 3 ==> 0
            3 - 5 ==> -2
            1 < 1 ==> FALSE
            1 <= 1 ==> TRUE
            2 <= 1 ==> FALSE
            1 > 1 ==> FALSE
            2 > 1 ==> TRUE
            1 >= 1 ==> TRUE
            0 >= 1 ==> FALSE
            ~TRUE ==> FALSE
            ~FALSE ==> TRUE
            TRUE => FALSE ==> FALSE
            TRUE <=> FALSE ==> FALSE
            FALSE <=> FALSE ==> TRUE
            1 = 2 ==> FALSE
            1 /= 2 ==> TRUE
            1 /= 1 ==> FALSE
            1 \\in {2} ==> FALSE
            1 \\notin {2} ==> TRUE
            1 \\notin {1} ==> FALSE
            1 \\in {x \\in {1, 2} : x > 1} ==> FALSE
            3 \\in {x \\in {1, 2} : x > 1} ==> FALSE
            2 \\in {x \\in {1, 2} : x > 1} \\cup {5} ==> TRUE
            5 \\in {x \\in {1, 2} : x > 1} \\cup {5} ==> TRUE
            4 \\in {x \\in {1, 2} : x > 1} \\cup {5} ==> FALSE
            {1} \\subseteq {1, 2} ==> TRUE
            {1, 3} \\subseteq {1, 2} ==> FALSE
            {} \\subseteq {} ==> TRUE
            3 \\in UNION {Nat} ==> TRUE
            -3 \\in UNION {Nat} ==> FALSE
            \\A x \\in {1, 2} : x = 1 ==> FALSE
            \\A x \\in {1, 2} : x > 0 ==> TRUE
            \\E x \\in {1, 2} : x > 2 ==> FALSE
            IsFiniteSet({1}) ==> TRUE
            Cardinality(Permutations({})) ==> 1
            SubSeq(<<1, 2, 3>>, 2, 2) ==> <<2>>
            SubSeq(<<1, 2>>, 1, 2) ==> <<1, 2>>
            SubSeq(<<1, 2>>, 7, 3) ==> <<>>
            Len(<<>>) ==> 0
            Len("abc") ==> 3
            Assert(1 = 1, "yes") ==> TRUE
            PrintT("printed") ==> TRUE
            -7 \\div 2 ==> -3
            (-7) \\div 2 ==> -4
            -7 % 3 ==> 2
            2 ^ 10 ==> 1024
            (-1) ^ 1000001 ==> -1
            2147483647 ==> 2147483647
            -2147483647 - 1 ==> -2147483648
            3..1 ==> {}
            1..3 = {3, 1, 2, 1} ==> TRUE
            {1, 2} \\cup {2, 3} ==> {1, 2, 3}
            {1, 2} \\cap {2, 3} ==> {2}
            {1, 2} \\ {2, 3} ==> {1}
            UNION {{1}, {2, 3}, {}} ==> {1, 2, 3}
            SUBSET {1, 2} ==> {{}, {1}, {2}, {1, 2}}
            {1} \\in SUBSET Nat ==> TRUE
            Nat \\in SUBSET Nat ==> TRUE
            -1 \\in Nat ==> FALSE
            -1 \\in Int ==> TRUE
            3 \\in Nat \\ {2} ==> TRUE
            {n \\in 1..6 : n % 2 = 0} ==> {2, 4, 6}
            {n * n : n \\in -2..2} ==> {0, 1, 4}
            {<<a, b>> : a \\in {1, 2}, b \\in {3}} ==> {<<1, 3>>, <<2, 3>>}
            {p[1] : p \\in {1, 2} \\X {3}} ==> {1, 2}
            {a + b : <<a, b>> \\in {<<1, 2>>, <<3, 4>>}} ==> {3, 7}
            {1, 2} \\X {3} \\X {4} ==> {<<1, 3, 4>>, <<2, 3, 4>>}
            \\A x \\in {} : x = 1 ==> TRUE
            \\E x, y \\in 1..3 : x + y = 6 ==> TRUE
            FALSE /\\ 1 = "a" ==> FALSE
            TRUE \\/ 1 = "a" ==> TRUE
            FALSE => 1 = "a" ==> TRUE
            CHOOSE x \\in {5, 3, 4} : x > 3 ==> 4
            CHOOSE s \\in SUBSET {1, 2, 3} : Cardinality(s) = 2 ==> {1, 2}
            IF 1 < 2 THEN "yes" ELSE 1 \\div 0 ==> "yes"
            CASE 1 = 2 -> "a" [] 2 = 2 -> "b" [] OTHER -> "c" ==> "b"
            LET f(x) == x + 1 g == f(2) IN g * 2 ==> 6
            LET unused == 1 \\div 0 IN 5 ==> 5
            LET RECURSIVE sum(_) sum(s) == IF s = {} THEN 0 ELSE LET x == CHOOSE x \\in s : TRUE IN x + sum(s \\ {x}) IN sum(1..5) ==> 15
            LET f[n \\in Nat] == IF n = 0 THEN 1 ELSE n * f[n - 1] IN f[10] ==> 3628800
            LET fib[n \\in Nat] == IF n < 2 THEN n ELSE fib[n - 1] + fib[n - 2] IN fib[40] ==> 102334155
            LET apply(Op(_, _), a) == Op(a, a) IN apply(LAMBDA x, y : x * y, 5) ==> 25
            LET apply(Op(_, _), a) == Op(a, a) IN apply(+, 5) ==> 10
            [x \\in {1, 2} |-> x * 10] ==> <<10, 20>>
            [x \\in {2, 3} |-> x] ==> (2 :> 2 @@ 3 :> 3)
            [x \\in {} |-> x] = <<>> ==> TRUE
            [x \\in {"a", "b"} |-> 1] = [a |-> 1, b |-> 1] ==> TRUE
            [x \\in {1, 2}, y \\in {3} |-> x + y][2, 3] ==> 5
            [<<x, y>> \\in {<<1, 2>>} |-> x + y][<<1, 2>>] ==> 3
            DOMAIN <<7, 8>> ==> {1, 2}
            DOMAIN [a |-> 1] ==> {"a"}
            [{1, 2} -> {3, 4}] ==> {<<3, 3>>, <<3, 4>>, <<4, 3>>, <<4, 4>>}
            [{} -> {1}] ==> {<<>>}
            <<1, 2>> \\in [1..2 -> Nat] ==> TRUE
            [a : {1, 2}, b : {3}] ==> {[a |-> 1, b |-> 3], [a |-> 2, b |-> 3]}
            [a |-> 1, b |-> "x"] \\in [a : Nat, b : STRING] ==> TRUE
            [[a |-> 1] EXCEPT !.a = @ + 1] ==> [a |-> 2]
            [<<<<1, 2>>, <<3>>>> EXCEPT ![1][2] = @ * 10, ![2] = <<@[1], 0>>] ==> <<<<1, 20>>, <<3, 0>>>>
            [<<1, 2>> EXCEPT ![1] = 5, ![1] = @ + 1] ==> <<6, 2>>
            [<<1, 2>> EXCEPT ![3] = 1 \\div 0] ==> <<1, 2>>
            [[n \\in Nat |-> n] EXCEPT ![3] = 0][3] ==> 0
            <<1>> \\o <<2, 3>> ==> <<1, 2, 3>>
            "ab" \\o "c" ==> "abc"
            Append(<<>>, 1) ==> <<1>>
            Head(<<4, 5>>) ==> 4
            Tail(<<4, 5>>) ==> <<5>>
            Len(<<1, 2, 3>>) ==> 3
            SubSeq(<<1, 2, 3>>, 2, 3) ==> <<2, 3>>
            SubSeq(<<1, 2, 3>>, 3, 2) ==> <<>>
            SelectSeq(<<1, 2, 3, 4>>, LAMBDA x : x > 2) ==> <<3, 4>>
            SortSeq(<<3, 1, 2>>, LAMBDA x, y : x > y) ==> <<3, 2, 1>>
            <<1, 2>> \\in Seq({1, 2}) ==> TRUE
            Cardinality({1, 2, 1}) ==> 2
            IsFiniteSet(Nat) ==> FALSE
            1 :> 2 @@ 1 :> 3 @@ 2 :> 4 ==> <<2, 4>>
            Cardinality(Permutations({1, 2, 3})) ==> 6
            ToString(<<1, "a">>) ==> "<<1, \\"a\\">>"
            {TRUE, FALSE} = BOOLEAN ==> TRUE
            "a" \\in STRING ==> TRUE
            TLCEval({x \\in 1..2 : TRUE}) ==> {1, 2}
            Print("printed", 3) ==> 3
            """;

    private static final String PROBLEMS = """
            1 = "a" ==> INCOMPARABLE
            1 \\in {"a"} ==> INCOMPARABLE
            {1, "a"} ==> INCOMPARABLE
            TRUE + 1 ==> TYPE_MISMATCH
            1 /\\ TRUE ==> TYPE_MISMATCH
            UNION {1} ==> TYPE_MISMATCH
            Len(3) ==> TYPE_MISMATCH
            1[2] ==> TYPE_MISMATCH
            <<1, 2>>[3] ==> OUTSIDE_DOMAIN
            [a |-> 1].b ==> OUTSIDE_DOMAIN
            Head(<<>>) ==> OUTSIDE_DOMAIN
            Tail(<<>>) ==> OUTSIDE_DOMAIN
            SubSeq(<<1>>, 1, 2) ==> OUTSIDE_DOMAIN
            SubSeq(<<1>>, 0, 1) ==> OUTSIDE_DOMAIN
            0 ^ 0 ==> ARITHMETIC
            CHOOSE x \\in {1, 2} : x > 2 ==> NO_WITNESS
            CASE 1 = 2 -> 1 ==> NO_CASE
            1 \\div 0 ==> ARITHMETIC
            1 % 0 ==> ARITHMETIC
            2 ^ (-1) ==> ARITHMETIC
            2147483647 + 1 ==> OVERFLOW
            65536 * 65536 ==> OVERFLOW
            10 ^ 10 ==> OVERFLOW
            -(-2147483647 - 1) ==> OVERFLOW
            Cardinality(SUBSET (1..40)) ==> OVERFLOW
            Cardinality(Nat) ==> NOT_ENUMERABLE
            {x \\in Nat : x < 3} ==> NOT_ENUMERABLE
            Assert(1 = 2, "no") ==> ASSERTION
            LET RECURSIVE down(_) down(n) == down(n + 0) IN down(1) ==> RECURSION
            """;

    private record Line(String expression, String outcome) {}

    private static List<Line> lines(String table) {
        return Arrays.stream(table.split("\n")).map(line -> line.split(" ==> "))
                .map(parts -> new Line(parts[0], parts[1]))
                .toList();
    }

    /** So that a wrong answer of any one of them is noticed here, whatever else does; docs/mutation.md. */
    @Test
    void everyOperatorHasALineWithItsValue() {
        assertThat(new Expressions(lines(VALUES).stream().map(Line::expression).toList()).operators())
                .containsExactlyInAnyOrder(Operator.values());
    }

    @TestFactory
    Stream<DynamicTest> givesExpressionsTheirValues() {
        List<Line> lines = lines(VALUES);
        Expressions expressions = new Expressions(lines.stream().map(Line::expression).toList());
        return IntStream.range(0, lines.size()).mapToObj(i -> DynamicTest.dynamicTest(lines.get(i).expression(),
                () -> assertThat(expressions.value(i)).hasToString(lines.get(i).outcome())));
    }

    @TestFactory
    Stream<DynamicTest> saysWhyAnExpressionHasNoValue() {
        List<Line> lines = lines(PROBLEMS);
        Expressions expressions = new Expressions(lines.stream().map(Line::expression).toList());
        return IntStream.range(0, lines.size()).mapToObj(
                i -> DynamicTest.dynamicTest(lines.get(i).expression(), () -> assertThat(problem(expressions, i))
                        .isEqualTo(lines.get(i).outcome())));
    }

    private static String problem(Expressions expressions, int index) {
        try {
            return "the value " + expressions.value(index);
        } catch (SpecException e) {
            assertThat(e.problems().get(0).span().line()).isEqualTo(index + 3);
            return e.problems().get(0).code().name();
        }
    }
}
