package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.layout.PackedLayout;
import dev.holdfast.model.Model;
import dev.holdfast.system.TransitionSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which models run as generated code, and which of them entirely. */
class CompiledModelsTest {
    /** An action that is not compiled is the only one: nothing would be gained. */
    private static final List<String> INTERPRETED = List.of("holds/next/RuleOfTheNextState.cfg",
            "rejects/evaluation/InfiniteActionChoice.cfg", "rejects/evaluation/InfiniteChoice.cfg",
            "rejects/evaluation/TuplePattern.cfg");

    @TestFactory
    Stream<DynamicTest> everyModelInSpecIsCompiledWholeAndNothingInItIsInterned() throws IOException {
        return configs("spec").map(config -> DynamicTest.dynamicTest(config.toString(), () -> {
            CheckRequest request = CheckRequest.of(config).withEngine(CheckRequest.Engine.COMPILED);
            Engines engines = new Engines(new Loader(request).load(), request, () -> {});
            TransitionSystem engine = engines.first();
            assertThat(engine.engine()).isEqualTo("compiled");
            assertThat(engine.layout()).isInstanceOf(PackedLayout.class);
            assertThat(engines.describe(engine)).doesNotContain("interned").doesNotContain("interpreted");
        }));
    }

    @TestFactory
    Stream<DynamicTest> everySpecWithABehaviorIsCompiledButForThoseNamed() throws IOException {
        return configs("src/test/specs").map(config -> DynamicTest.dynamicTest(config.toString(), () -> {
            CheckRequest request = CheckRequest.of(config);
            // As deep as in a check: one of them recurses until the compiler gives up.
            String engine = DeepStack.run(() -> engine(request));
            assertThat(engine).as(config.toString()).isEqualTo(INTERPRETED.stream().anyMatch(config::endsWith)
                    ? "interpreted"
                    : "compiled");
        }));
    }

    @TestFactory
    Stream<DynamicTest> noPlaceOfAModelWhoseMessagesAreASetIsInterpreted() throws IOException {
        return configs("src/test/specs/holds/messages").map(config -> DynamicTest.dynamicTest(config.toString(), () -> {
            CheckRequest request = CheckRequest.of(config);
            Engines engines = new Engines(new Loader(request).load(), request, () -> {});
            assertThat(engines.describe(engines.first())).doesNotContain("interned").doesNotContain("interpreted");
        }));
    }

    @TestFactory
    Stream<DynamicTest> noPlaceIsInterpretedWhereDomainsGrowOrRecursionsGoOverSetsOfTheState() {
        return Stream.of("DomainsThatGrow", "OrdersOfASet").map(name -> DynamicTest.dynamicTest(name, () -> {
            CheckRequest request = CheckRequest.of(Path.of("src/test/specs/holds/operators", name + ".cfg"));
            Engines engines = new Engines(new Loader(request).load(), request, () -> {});
            assertThat(engines.describe(engines.first())).doesNotContain("interned").doesNotContain("interpreted");
        }));
    }

    @Test
    void theListingNamesEachActionWithItsPlaceAndWhatIsInterpreted() {
        String listing = Holdfast
                .listing(CheckRequest.of(Path.of("src/test/specs/holds/operators/OperatorByName.cfg")));
        assertThat(listing).contains("Next  src/test/specs/holds/operators/OperatorByName.tla:").contains("emit")
                .contains("interpreted: src/test/specs/holds/operators/OperatorByName.tla:11:");
    }

    /** What is refused before an engine is chosen is nobody's model. */
    private static String engine(CheckRequest request) {
        try {
            Model model = new Loader(request).load();
            return model.hasBehavior() ? new Engines(model, request, () -> {}).first().engine() : "compiled";
        } catch (SpecException refused) {
            return "compiled";
        }
    }

    private static Stream<Path> configs(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".cfg")).sorted().toList().stream();
        }
    }
}
