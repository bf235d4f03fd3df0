package dev.holdfast;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Map;

/**
 * The design, executable: which package may use which, where each library is allowed, and a few habits. Read
 * {@link #TABLE} first; it goes along the pipeline, from what everything stands on to what the user touches.
 */
@AnalyzeClasses(packages = "dev.holdfast", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final List<Layer> TABLE = List.of(
            layer("diagnostic"), // what went wrong in an input, and where
            layer("value"), // TLA+ values
            layer("ir", "value", "diagnostic"), // the tree that every stage reads
            layer("parse", "ir", "value", "diagnostic"), // SANY's tree and the .cfg become IR
            layer("typing", "ir", "value", "diagnostic"), // types; a set of values is what a type invariant gives
            layer("model", "ir", "diagnostic"), // one spec bound to one .cfg
            layer("layout", "ir", "value"), // states as words
            layer("verdict", "value", "diagnostic"), // the answer
            layer("system", "verdict", "layout", "diagnostic"), // the contract between engines and explorer
            layer("interpret", "system", "layout", "model", "ir", "value", "diagnostic"), // the reference semantics
            layer("compile", "system", "layout", "model", "ir", "value", "diagnostic"), // the fast path
            layer("symmetry", "layout", "value", "diagnostic"), // representatives under permutation
            layer("explore", "system", "layout", "symmetry", "verdict", "value", "diagnostic"), // breadth-first search
            layer("liveness", "explore", "system", "model", "ir", "value", "diagnostic"), // fair lassos
            layer("refine", "model", "verdict", "value", "diagnostic"), // step by step
            layer("simulate", "system", "verdict", "diagnostic"), // random traces
            layer("compare", "explore", "system", "verdict", "value", "diagnostic"), // two models
            layer("cost", "explore", "system", "verdict", "diagnostic"), // cycles
            layer("facade", "cost", "compare", "simulate", "refine", "liveness", "explore", "verdict", "symmetry",
                    "compile",
                    "interpret", "system", "layout", "model", "typing", "parse", "ir", "value", "diagnostic"),
            layer("claims", "facade", "verdict", "diagnostic"), // claims.md read and decided
            layer("render", "claims", "verdict", "value", "diagnostic"), // text, pictures, JSON
            layer("cli", "facade", "claims", "render", "verdict", "diagnostic"), // arguments in, exit code out
            layer("junit", "facade", "claims", "render", "diagnostic")); // the claims as JUnit tests

    /** Static fields whose type could change but whose content does not, each with the reason it is there. */
    private static final Map<String, String> FIXED_BY_CARE = Map.of(
            "dev.holdfast.value.IntValue.CACHED", "the small integers, filled where it is declared and never after",
            "dev.holdfast.interpret.Frame.NO_VALUES", "an empty array",
            "dev.holdfast.explore.StateList.GIVEN_UP", "an empty array",
            "dev.holdfast.compile.Unsettled.INSTANCE", "an exception without a stack trace");

    @ArchTest
    static final ArchRule everyPackageUsesOnlyWhatTheTableAllows = layers();

    @ArchTest
    static final ArchRule packagesFormNoCycle = slices().matching("dev.holdfast.(*)").should().beFreeOfCycles();

    // The engines must be able to be wrong independently.
    @ArchTest
    static final ArchRule compilerIgnoresInterpreter = in("compile").should().onlyDependOnClassesThat()
            .resideOutsideOfPackage("dev.holdfast.interpret");
    @ArchTest
    static final ArchRule interpreterIgnoresCompiler = in("interpret").should().onlyDependOnClassesThat()
            .resideOutsideOfPackage("dev.holdfast.compile");

    @ArchTest
    static final ArchRule onlyParseSeesSany = only("parse", "tla2sany..", "tlc2..", "pcal..", "util..");
    @ArchTest
    static final ArchRule onlyCompileSeesAsm = only("compile", "org.objectweb.asm..");
    @ArchTest
    static final ArchRule onlyRenderDrawsAndWritesJson = only("render", "guru.nidi..", "com.fasterxml.jackson..");
    @ArchTest
    static final ArchRule onlyClaimsReadsMarkdown = only("claims", "org.commonmark..");
    @ArchTest
    static final ArchRule onlyJunitSeesTheTestPlatform = only("junit", "org.junit..", "org.opentest4j..");
    @ArchTest
    static final ArchRule onlyCliSeesTheArgumentParser = only("cli", "picocli..");

    // Persistent collections cost what the hot paths cannot pay.
    @ArchTest
    static final ArchRule hotPathsUseNoPersistentCollections = noClasses().that()
            .resideInAnyPackage("dev.holdfast.compile", "dev.holdfast.explore", "dev.holdfast.layout")
            .should().dependOnClassesThat().resideInAPackage("io.vavr..");

    @ArchTest
    static final ArchRule onlyCliUsesStandardStreams = noClasses().that().resideOutsideOfPackage("dev.holdfast.cli")
            .should(ACCESS_STANDARD_STREAMS);
    @ArchTest
    static final ArchRule onlyCliEndsTheProcess = noClasses().that().resideOutsideOfPackage("dev.holdfast.cli")
            .should().callMethod(System.class, "exit", int.class)
            .orShould().callMethod(Runtime.class, "exit", int.class)
            .orShould().callMethod(Runtime.class, "halt", int.class);
    @ArchTest
    static final ArchRule noStaticFieldChanges = fields().that().areStatic()
            .should(HouseRules.stayAsTheyAre(FIXED_BY_CARE.keySet()));
    @ArchTest
    static final ArchRule exceptionsSayWhatTheyMean = noClasses().should(THROW_GENERIC_EXCEPTIONS);
    @ArchTest
    static final ArchRule namesSayWhatAClassIs = classes().should(HouseRules.haveANameThatSaysSomething());
    @ArchTest
    static final ArchRule basesHaveTwoHeirs = classes().that().haveSimpleNameStartingWith("Abstract")
            .or().haveSimpleNameStartingWith("Base").should(HouseRules.haveAtLeastTwoSubclasses())
            .allowEmptyShould(true);

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses main) {
        assertThat(HouseRules.packagesWithoutNullness(main)).isEmpty();
    }

    /** A permission that nobody needs invites the wrong import. */
    @ArchTest
    static void tableAllowsNoMoreThanIsUsed(JavaClasses main) {
        for (Layer layer : TABLE) {
            assertThat(HouseRules.packagesUsedBy(main, layer.packageName())).as("used by %s", layer.name())
                    .containsAll(layer.mayUse().stream().map(name -> layer(name).packageName()).toList());
        }
    }

    private record Layer(String name, List<String> mayUse) {
        String packageName() {
            return name.equals("facade") ? "dev.holdfast" : "dev.holdfast." + name;
        }
    }

    private static Layer layer(String name, String... mayUse) {
        return new Layer(name, List.of(mayUse));
    }

    private static ArchRule layers() {
        LayeredArchitecture rule = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (Layer layer : TABLE) {
            rule = rule.layer(layer.name()).definedBy(layer.packageName());
        }
        for (Layer layer : TABLE) {
            rule = layer.mayUse().isEmpty()
                    ? rule.whereLayer(layer.name()).mayNotAccessAnyLayer()
                    : rule.whereLayer(layer.name()).mayOnlyAccessLayers(layer.mayUse().toArray(String[]::new));
        }
        return rule.ensureAllClassesAreContainedInArchitecture();
    }

    private static GivenClassesConjunction in(String name) {
        return classes().that().resideInAPackage("dev.holdfast." + name);
    }

    private static ArchRule only(String name, String... libraries) {
        return noClasses().that().resideOutsideOfPackage("dev.holdfast." + name)
                .should().dependOnClassesThat().resideInAnyPackage(libraries);
    }
}
