package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Type;
import dev.holdfast.ir.Variable;
import dev.holdfast.layout.Layout;
import dev.holdfast.model.Model;
import dev.holdfast.model.Property;
import dev.holdfast.typing.TypeInvariant;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shapes in which an invariant says of which type a variable is. */
class TypeInvariantTest {
    private static final Type SMALL = new Type.Number(0, 3);

    @TempDir
    Path folder;

    /** The type of x, from an invariant about it. */
    private Type type(String invariant) throws IOException {
        Files.writeString(folder.resolve("Typed.tla"), """
                ---- MODULE Typed ----
                EXTENDS Integers, Sequences
                VARIABLES x, y
                Init == x = 0 /\\ y = 0
                Next == UNCHANGED <<x, y>>
                Pages == {"p", "q"}
                Small == 0..3
                Other == x \\in {7}
                Inv == %s
                ====
                """.formatted(invariant));
        Path config = Files.writeString(folder.resolve("Typed.cfg"), "INIT Init NEXT Next INVARIANTS Inv Other\n");
        Model model = new Loader(CheckRequest.of(config)).load();
        InterpretedSystem system = new InterpretedSystem(model, Layout.interned(model.variables()), line -> {},
                () -> {});
        List<Expr> invariants = model.properties().stream().flatMap(property -> property.parts().stream())
                .map(Property.Part::predicate).toList();
        Map<Variable, Type> types = TypeInvariant.types(invariants, system::folded);
        return types.get(model.variables().get(0));
    }

    private static Type function(List<Value> domain, Type range) {
        return new Type.Mapping(domain, Collections.nCopies(domain.size(), range));
    }

    private static List<Value> strings(String... texts) {
        return List.of(texts).stream().<Value>map(StringValue::new).toList();
    }

    private static List<Value> numbers(int count) {
        return IntStream.rangeClosed(1, count).<Value>mapToObj(IntValue::of).toList();
    }

    @Test
    void membershipInAnIntervalInAnEnumerationAndUnderANameGivesNumbersAndAtoms() throws IOException {
        assertThat(type("x \\in 0..3")).isEqualTo(SMALL);
        assertThat(type("x \\in Small")).isEqualTo(SMALL);
        assertThat(type("x \\in {3, 0}")).isEqualTo(SMALL);
        assertThat(type("x \\in Pages")).isEqualTo(new Type.Atom(strings("p", "q")));
        assertThat(type("x \\in BOOLEAN")).isEqualTo(new Type.Truth());
    }

    @Test
    void conjunctsAreFoundBelowConjunctionsAndDefinitionsAndTheFirstOfAVariableCounts() throws IOException {
        assertThat(type("/\\ y \\in {0} /\\ (x \\in 0..3 /\\ x \\in 0..9)")).isEqualTo(SMALL);
        assertThat(type("y = 0 /\\ Other")).isEqualTo(new Type.Number(7, 7));
    }

    @Test
    void setsOfFunctionsRecordsTuplesAndSubsetsAreTakenApart() throws IOException {
        assertThat(type("x \\in [Pages -> Small]")).isEqualTo(function(strings("p", "q"), SMALL));
        assertThat(type("x \\in [a : Small, b : SUBSET Pages]")).isEqualTo(new Type.Mapping(strings("a", "b"),
                List.of(SMALL, new Type.Subset(strings("p", "q")))));
        assertThat(type("x \\subseteq Pages")).isEqualTo(new Type.Subset(strings("p", "q")));
        assertThat(type("x \\in SUBSET Pages")).isEqualTo(new Type.Subset(strings("p", "q")));
        assertThat(type("x \\in Small \\X Small")).isEqualTo(function(numbers(2), SMALL));
    }

    @Test
    void unionsOfShapesAreOneOfThem() throws IOException {
        assertThat(type("x \\in UNION {[1..n -> {5, 6}] : n \\in 0..2}")).isEqualTo(new Type.OneOf(
                List.of(function(numbers(0), SMALL), function(numbers(1), new Type.Number(5, 6)),
                        function(numbers(2), new Type.Number(5, 6)))));
        // Both too large to be listed.
        assertThat(type("x \\in [Pages -> 1..30] \\cup [1..3 -> 1..30]")).isEqualTo(new Type.OneOf(
                List.of(function(strings("p", "q"), new Type.Number(1, 30)),
                        function(numbers(3), new Type.Number(1, 30)))));
        assertThat(type("x \\in [b : {2}] \\cup [a : {1}]")).isEqualTo(new Type.OneOf(
                List.of(function(strings("b"), new Type.Number(2, 2)), function(strings("a"), new Type.Number(1, 1)))));
    }

    @Test
    void whatIsNoBoundOrNoStatementAboutAVariableGivesNothing() throws IOException {
        Type other = new Type.Number(7, 7);
        assertThat(type("x \\in Nat")).isEqualTo(other);
        assertThat(type("x \\in Seq(Small)")).isEqualTo(other);
        assertThat(type("x \\in 0..y")).isEqualTo(other);
        assertThat(type("x \\in 0..3 \\/ y = 1")).isEqualTo(other);
        assertThat(type("x + 0 \\in 0..3")).isEqualTo(other);
        // Listing the set is a problem, for whoever evaluates the invariant.
        assertThat(type("x \\in {1, \"none\"}")).isEqualTo(other);
    }
}
