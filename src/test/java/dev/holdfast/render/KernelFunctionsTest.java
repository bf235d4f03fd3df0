package dev.holdfast.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.verdict.ActionLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelFunctionsTest {
    private final KernelFunctions kernel = KernelFunctions.ofModules();

    @ParameterizedTest
    @CsvSource({"HostFaultIn, mm/memory.c: do_anonymous_page", "FaultGup, virt/kvm/kvm_main.c: hva_to_pfn",
            "SpteInstall, arch/x86/kvm/mmu/mmu.c: kvm_tdp_mmu_map", "MigCopy, mm/migrate.c: __migrate_folio",
            "FaultRetry, arch/x86/kvm/mmu/mmu.c: is_page_fault_stale"})
    void readsTheFirstCitationAboveAnActionOrAnOperatorItApplies(String action, String function) {
        assertThat(kernel.of(label(action, Samples.SPEC))).contains(function);
    }

    @Test
    void ignoresACommentThatDoesNotStandDirectlyAbove() {
        assertThat(kernel.of(label("Uncited", Samples.SPEC))).isEmpty();
    }

    @Test
    void doesWithoutTheFile() {
        Optional<String> none = kernel.of(label("MigCopy", "gone/Gone.tla"));
        assertThat(none).isEmpty();
    }

    @Test
    void takesNoNameFromAString(@TempDir Path folder) throws IOException {
        Path module = folder.resolve("Race.tla");
        Files.writeString(module, """
                ---- MODULE Race ----
                \\* mm/truncate.c : truncate_inode_pages_range
                Truncate == TRUE

                Touch == "Truncate" # "done"

                Both == Truncate
                ====
                """);
        assertThat(kernel.of(label("Touch", module.toString()))).isEmpty();
        assertThat(kernel.of(label("Both", module.toString()))).contains("mm/truncate.c: truncate_inode_pages_range");
    }

    private static ActionLabel label(String name, String file) {
        return new ActionLabel(name, List.of(), Span.at(file, 1, 1));
    }
}
