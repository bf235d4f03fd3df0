package dev.holdfast.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Config;
import dev.holdfast.parse.InlineSpec;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PropertyReaderTest {
    private static final String COUNTER = "VARIABLE x\nInit == x = 0\nNext == x' = x + 1\nTypeOK == x \\in Nat\n";

    @TempDir
    private Path folder;

    private InlineSpec spec(String lines, String config) {
        return InlineSpec.of(folder, COUNTER + lines).with("INIT Init NEXT Next\n" + config);
    }

    private List<String> parts(String formula) {
        InlineSpec spec = spec("P == " + formula, "PROPERTY P");
        return ModelBuilder.build(spec.parse(), spec.config(), null).properties().getFirst().parts().stream()
                .map(part -> part.scope() + " " + ModelText.of(part.predicate())).toList();
    }

    private List<String> problems(String lines, String config) {
        InlineSpec spec = spec(lines, config);
        try {
            ModelBuilder.build(spec.parse(), spec.config(), null);
            return List.of();
        } catch (SpecException e) {
            return e.problems().stream().map(InlineSpec::text).toList();
        }
    }

    @Test
    void keepsTheOrderAndPlacesOfTheConfig() {
        InlineSpec spec = spec("A == []TypeOK\nB == x >= 0", "PROPERTY A INVARIANT B");
        Model model = ModelBuilder.build(spec.parse(), spec.config(), null);
        assertThat(model.properties()).extracting(p -> p.kind() + " " + p.name() + " " + p.span())
                .containsExactly("PROPERTY A T.cfg:2:10", "INVARIANT B T.cfg:2:22");
        assertThat(model.properties().get(1).parts())
                .extracting(part -> part.scope() + " " + ModelText.of(part.predicate()))
                .containsExactly("STATE B");
    }

    @Test
    void takesPropertiesOfStatesApart() {
        assertThat(parts("[]TypeOK")).containsExactly("STATE TypeOK");
        assertThat(parts("TypeOK")).containsExactly("INITIAL P");
        assertThat(parts("[]TypeOK /\\ [](x >= 0) /\\ Init")).containsExactly("STATE TypeOK", "STATE >=(x, 0)",
                "INITIAL Init");
        assertThat(parts("[]([]TypeOK /\\ x > 0)")).containsExactly("STATE TypeOK", "STATE >(x, 0)");
    }

    @Test
    void takesPropertiesOfStepsApart() {
        assertThat(parts("[][x' > x]_x")).containsExactly("STEP [>(x', x)]_x");
        assertThat(parts("Init /\\ [][Next]_<<x>>")).containsExactly("INITIAL Init", "STEP [Next]_<<...>>(x)");
    }

    @Test
    void keepsQuantifiersAndLetsAroundTheParts() {
        assertThat(parts("\\A i \\in {1, 2} : [](x # i) /\\ [][x' # i]_x")).containsExactly(
                "STATE (\\A i \\in {...}(1, 2) : /=(x, i))", "STEP (\\A i \\in {...}(1, 2) : [/=(x', i)]_x)");
        assertThat(parts("LET low == x < 9 IN []low")).containsExactly("STATE (LET low == <(x, 9) IN low)");
    }

    @Test
    void looksIntoDefinitionsWithArguments() {
        InlineSpec spec = spec("Below(n) == [](x < n) /\\ [][x' < n]_x\nP == \\A i \\in {5} : Below(i)", "PROPERTY P");
        assertThat(ModelBuilder.build(spec.parse(), spec.config(), null).properties().getFirst().parts())
                .extracting(part -> part.scope() + " " + ModelText.of(part.predicate()))
                .containsExactly("STATE (\\A i \\in {...}(5) : Below(i))", "STEP (\\A i \\in {...}(5) : Below(i))");
    }

    private List<String> temporal(String formula) {
        InlineSpec spec = spec("P == " + formula, "PROPERTY P");
        return ModelBuilder.build(spec.parse(), spec.config(), null).properties().getFirst().temporal().stream()
                .map(ModelText::of).toList();
    }

    @Test
    void leavesWhatIsAboutBehaviorsWhole() {
        assertThat(temporal("<>(x = 3)")).containsExactly("<>=(x, 3)");
        assertThat(temporal("(x = 1) ~> (x = 2)")).containsExactly("(=(x, 1) ~> =(x, 2))");
        assertThat(temporal("TypeOK => []TypeOK")).hasSize(1);
        assertThat(temporal("[]TypeOK")).isEmpty();
    }

    @Test
    void sortsTheConjunctsOfAMixedProperty() {
        String specification = "Init /\\ [][Next]_x /\\ WF_x(Next) /\\ []<>(x = 3)";
        assertThat(parts(specification)).containsExactly("INITIAL Init", "STEP [Next]_x");
        assertThat(temporal(specification)).containsExactly("WF_x(Next)", "[]<>=(x, 3)");
    }

    @Test
    void doesNotOpenWhatATemporalFormulaIsPassedTo() {
        InlineSpec spec = spec("Both(F) == F /\\ []TypeOK\nP == Both(<>(x = 3))", "PROPERTY P");
        Property property = ModelBuilder.build(spec.parse(), spec.config(), null).properties().getFirst();
        assertThat(property.parts()).isEmpty();
        assertThat(property.temporal()).hasSize(1);
    }

    @Test
    void wantsInvariantsToBePredicatesOfStates() {
        assertThat(problems("A == x' = x\nB == []TypeOK", "INVARIANTS A B")).containsExactly(
                "2:12 CONFIG_UNFIT A is a formula about steps, not a predicate of states (write [][A]_vars and list that"
                        + " under PROPERTY)",
                "2:14 CONFIG_UNFIT B is a temporal formula, not a predicate of states (list it under PROPERTY)");
        assertThat(problems("A == x' = x", "PROPERTY A")).containsExactly(
                "2:10 CONFIG_UNFIT A is a formula about steps, not about behaviors (write [][A]_vars)");
    }

    @Test
    void takesPropertiesThatTheConfigDidNotList() {
        InlineSpec spec = spec("P == x < 3", "");
        Config listed = spec.config();
        Config.Name name = new Config.Name("P", Span.NOWHERE);
        Config more = new Config(listed.file(), listed.module(), listed.values(), listed.overrides(), null,
                listed.init(),
                listed.next(), List.of(new Config.PropertyName(Config.PropertyKind.REACHABLE, name)), List.of(),
                List.of(), null,
                null, null, null);
        assertThat(ModelBuilder.build(spec.parse("P"), more, null).properties()).extracting(Property::kind)
                .containsExactly(Config.PropertyKind.REACHABLE);
    }
}
