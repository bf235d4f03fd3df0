package dev.holdfast.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.ir.Assumption;
import dev.holdfast.ir.Spec;
import dev.holdfast.ir.Variable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecParserTest {
    private static final String LOWER = "---- MODULE Lower ----\nVARIABLES zz, aa\nASSUME Named == TRUE\n====\n";

    @TempDir
    private Path folder;

    @Test
    void listsVariablesAsDeclaredThoseOfExtendedModulesFirst() {
        Spec spec = new InlineSpec(folder,
                LOWER + "---- MODULE T ----\nEXTENDS Lower\nVARIABLES y, b\nVARIABLE a\n====\n").parse();
        assertThat(spec.variables()).extracting(Variable::name).containsExactly("zz", "aa", "y", "b", "a");
        assertThat(spec.variables()).extracting(Variable::index).containsExactly(0, 1, 2, 3, 4);
        assertThat(spec.variables().getFirst().span()).hasToString(folder.resolve("Lower.tla") + ":2:11");
    }

    @Test
    void listsAssumptionsOfAllExtendedModulesButNoAxioms() {
        Spec spec = new InlineSpec(folder,
                LOWER + "---- MODULE T ----\nEXTENDS Lower\nASSUME FALSE\nAXIOM \\A x : x = x\n====\n")
                .parse();
        assertThat(spec.assumptions()).extracting(Assumption::name).containsExactly("Named", "ASSUME at line 3");
        assertThat(spec.assumptions()).extracting(assumption -> assumption.span().line()).containsExactly(3, 3);
    }

    @Test
    void namesModuleAndPlace() {
        Spec spec = InlineSpec.of(folder, "E == 1").parse("E");
        assertThat(spec.module()).isEqualTo("T");
        assertThat(spec.span()).hasToString(folder.resolve("T.tla") + ":1:1");
        assertThat(spec.definitions().get("E").span()).hasToString(folder.resolve("T.tla") + ":3:1");
        assertThat(spec.definitions().get("E").body().span()).hasToString(folder.resolve("T.tla") + ":3:6");
    }

    @Test
    void namesFilesAsTheRootWasNamed() throws IOException {
        Path file = Path.of("target", "relative", "T.tla");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "---- MODULE T ----\nE == 1\n====\n");
        Spec spec = SpecParser.parse(file, ConfigParser.parse("T.cfg", ""), List.of("E"));
        assertThat(spec.span().file()).isEqualTo(file.toString());
    }

    @Test
    void leavesOutFurtherNamesThatDoNotExist() {
        assertThat(InlineSpec.of(folder, "E == 1\nF(x) == x").parse("E", "F", "G").definitions()).containsOnlyKeys("E");
    }

    @Test
    void knowsWhatTheRootOffers() {
        assertThat(InlineSpec.of(folder, "VARIABLE v\nE == 1\nF(x) == x\nNext == v' = 1").parse().operatorNames())
                .containsExactly("E", "Next");
    }

    @Test
    void acceptsNamesThatMeanVariablesOrConstants() {
        Spec spec = InlineSpec.of(folder, "VARIABLE v\nCONSTANT c").with("CONSTANT c = TRUE\nINVARIANTS v c").parse();
        assertThat(IrText.of(spec.definitions().get("v").body())).isEqualTo("v");
        assertThat(IrText.of(spec.definitions().get("c").body())).isEqualTo("TRUE");
    }

    @Test
    void readsSpecsThatExtendTheProofSystemsModules() {
        assertThat(new InlineSpec(folder, """
                ---- MODULE T ----
                EXTENDS TLAPS, NaturalsInduction
                E == 1
                THEOREM E = 1
                <1>1. E = 1 BY Zenon, SMTT(10), IsaM("blast"), NatInduction DEF E
                <1>. QED BY <1>1, PTL
                ====
                """).problems("E")).isEmpty();
    }

    @Test
    void prefersModulesBesideTheSpec() throws IOException {
        Files.writeString(folder.resolve("TLAPS.tla"), "---- MODULE TLAPS ----\nMine == 7\n====\n");
        assertThat(new InlineSpec(folder, "---- MODULE T ----\nEXTENDS TLAPS\nE == Mine\n====\n").text("E"))
                .isEqualTo("E == Mine\nMine == 7");
    }

    @Test
    void worksFromManyThreadsAtOnce() {
        List<Path> folders = IntStream.range(0, 24).mapToObj(i -> subfolder("f" + i)).toList();
        Set<String> seen = folders.parallelStream()
                .map(own -> InlineSpec.of(own, "VARIABLE v\nE == v + " + own.getFileName().toString().substring(1))
                        .text("E"))
                .collect(Collectors.toSet());
        assertThat(seen).hasSize(24).contains("E == +(v, 17)");
    }

    @Test
    void leavesNothingBehindInTheTemporaryFolder() throws IOException {
        Set<String> before = copies();
        InlineSpec.of(folder, "E == 1").parse("E");
        InlineSpec.of(folder, "E == ").problems("E");
        assertThat(copies()).isSubsetOf(before);
    }

    private static Set<String> copies() throws IOException {
        String own = "holdfast-modules-" + ProcessHandle.current().pid() + "-";
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith(own))
                    .collect(Collectors.toSet());
        }
    }

    private Path subfolder(String name) {
        try {
            return Files.createDirectory(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
