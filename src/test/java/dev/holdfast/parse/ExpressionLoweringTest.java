package dev.holdfast.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionLoweringTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " ==> ", quoteCharacter = '`', value = {
            // Logic
            "TRUE => ~FALSE ==> =>(TRUE, ~(FALSE))", "x <=> y ==> <=>(x, y)",
            "x # 1 /\\ y = 2 ==> (/=(x, 1) /\\ =(y, 2))",
            "x \\/ y \\/ TRUE ==> ((x \\/ y) \\/ TRUE)",
            "\\A a, b \\in {1}, c \\in {2} : a = c ==> (\\A a, b \\in {...}(1), c \\in {...}(2) : =(a, c))",
            "\\E <<a, b>> \\in x : a = b ==> (\\E <<a, b>> \\in x : =(a, b))",
            "CHOOSE a \\in x : a > 1 ==> (CHOOSE a \\in x : >(a, 1))",
            // Sets
            "{} ==> {...}()",
            "{1, 2} \\cup {a \\in x : a \\notin y} ==> \\cup({...}(1, 2), {a \\in x : \\notin(a, y)})",
            "{<<a, b>> : a \\in x, b \\in y} ==> {<<...>>(a, b) : a \\in x, b \\in y}",
            "SUBSET UNION x ==> SUBSET(UNION(x))",
            "x \\X y \\X x ==> \\X(x, y, x)", "x \\ y \\subseteq x \\cap y ==> \\subseteq(\\(x, y), \\cap(x, y))",
            // Numbers
            "-1 - 2 * 3 ^ 4 ==> -(-.(1), *(2, ^(3, 4)))", "1 .. x % 2 \\div 3 ==> ..(1, %(x, \\div(2, 3)))",
            "x <= 1 /\\ x =< 1 /\\ x \\leq 1 ==> ((<=(x, 1) /\\ <=(x, 1)) /\\ <=(x, 1))", "x >= 1 ==> >=(x, 1)",
            "\\b101 + \\hFF + \\o17 ==> +(+(5, 255), 15)", "2147483647 ==> 2147483647",
            // Functions and records
            "[a \\in x |-> a + 1] ==> [a \\in x |-> +(a, 1)]", "[a, b \\in x |-> a] ==> [a, b \\in x |-> a]",
            "[x -> y] ==> [S -> T](x, y)",
            "x[1] ==> x[1]", "x[1, 2] ==> x[<<...>>(1, 2)]", "x.name ==> x[\"name\"]",
            "[b |-> 1, a |-> 2] ==> [a |-> 2, b |-> 1]",
            "[a : {1}, b : x] ==> [a : {...}(1), b : x]", "[x EXCEPT ![1] = @ + 1] ==> [x EXCEPT ![1] = +(@, 1)]",
            "[x EXCEPT ![1].a[2, 3] = 4, !.b = @] ==> [x EXCEPT ![1][\"a\"][<<...>>(2, 3)] = 4, ![\"b\"] = @]",
            "DOMAIN x ==> DOMAIN(x)", "<<1, \"a\">> ==> <<...>>(1, \"a\")", "<<>> ==> <<...>>()",
            // Choices
            "IF x THEN 1 ELSE 2 ==> (IF x THEN 1 ELSE 2)", "CASE x -> 1 [] y -> 2 ==> (CASE x -> 1 [] y -> 2)",
            "CASE x -> 1 [] OTHER -> 2 ==> (CASE x -> 1 [] OTHER -> 2)",
            // Steps and behaviors
            "x' = x + 1 ==> =(x', +(x, 1))", "UNCHANGED <<x, y>> ==> UNCHANGED <<...>>(x, y)",
            "ENABLED (x' = 1) ==> ENABLED =(x', 1)",
            "[][x' = 1]_x ==> [][=(x', 1)]_x", "<><<x' = 1>>_x ==> <><<=(x', 1)>>_x", "WF_x(x' = 1) ==> WF_x(=(x', 1))",
            "SF_<<x, y>>(x' = 1) ==> SF_<<...>>(x, y)(=(x', 1))", "x ~> y ==> (x ~> y)", "[]<>x ==> []<>x",
            // Standard modules
            "x \\in Nat \\cup Int ==> \\in(x, \\cup(Nat, Int))", "STRING ==> STRING", "BOOLEAN ==> {FALSE, TRUE}",
            "Seq(x) ==> Seq(x)",
            "Len(x) + Cardinality(y) ==> +(Len(x), Cardinality(y))",
            "Head(Tail(Append(x, 1) \\o y)) ==> Head(Tail(\\o(Append(x, 1), y)))",
            "SubSeq(x, 1, 2) ==> SubSeq(x, 1, 2)", "IsFiniteSet(x) ==> IsFiniteSet(x)",
            "1 :> 2 @@ 3 :> 4 ==> @@(:>(1, 2), :>(3, 4))",
            "Permutations(x) ==> Permutations(x)", "Assert(x, \"no\") ==> Assert(x, \"no\")",
            "Print(x, y) = PrintT(x) ==> =(Print(x, y), PrintT(x))",
            "ToString(TLCEval(x)) ==> ToString(TLCEval(x))",
            // Labels say nothing
            "lab :: x = 1 ==> =(x, 1)", "(x) ==> x"})
    void lowersEachShapeOfExpression(String written, String lowered) {
        assertThat(InlineSpec.of(folder, "VARIABLES x, y\nE == " + written).body("E")).isEqualTo(lowered);
    }

    @Test
    void keepsTheListsOfBulletedConjunctions() {
        assertThat(InlineSpec.of(folder, "VARIABLES x, y\nE == /\\ x\n     /\\ \\/ y\n        \\/ FALSE").body("E"))
                .isEqualTo("(x /\\ (y \\/ FALSE))");
    }
}
