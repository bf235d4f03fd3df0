package dev.holdfast.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.CheckRequest;
import dev.holdfast.Holdfast;
import dev.holdfast.claims.Cell;
import dev.holdfast.claims.Claim;
import dev.holdfast.claims.ClaimsFile;
import dev.holdfast.verdict.PropertyResult;
import dev.holdfast.verdict.PropertyResult.Outcome;
import dev.holdfast.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Every switch of a kernel profile, and every guard that is dropped here, decides something: turned or dropped alone it
 * changes a cell of claims.md. docs/model.md lists them.
 */
class SwitchesMatterTest {
    private static final Path SPEC = Path.of("spec");
    private static final ClaimsFile CLAIMS = ClaimsFile.read(SPEC);

    @TempDir
    Path folder;

    /** One switch with another value, and a row that comes out otherwise for it. */
    record Flip(String name, String value, String column, String row, Outcome outcome) {
        @Override
        public String toString() {
            return name + " = " + value + " changes " + row + " on " + column;
        }
    }

    static final List<Flip> SWITCHES = List.of(
            violates("NumaFilter", "\"none\"", "PinOnDemand", "NoPteZapWhileHeld"),
            violates("AnonExclusive", "FALSE", "PinOnDemand", "NoMigrationEntryWhileHeld"),
            new Flip("CopyBeforeFreeze", "FALSE", "RefcountOnDemandShmem", "CopyThrownAway", Outcome.UNREACHABLE),
            violates("LongtermMigrate", "FALSE", "PinUpfrontMovable", "HeldNotMovable"),
            violates("FlushOnZap", "FALSE", "Unprotected", "FlushBeforeReuse"),
            violates("ReclaimSkipsPinned", "FALSE", "PinOnDemandUserIn517", "NoRelocation"),
            violates("ForkCopiesPinned", "FALSE", "PinOnDemandUser", "NoRelocation"),
            violates("SeqCheck", "FALSE", "RefcountOnDemand", "SpteBacked"),
            violates("InProgressCheck", "FALSE", "RefcountOnDemand", "SpteBacked"),
            violates("UnmapBeforeRefCheck", "FALSE", "GuestMemfdInPlace", "PrivateImpliesNoHostRef"),
            new Flip("GmemUnmovable", "FALSE", "GuestMemfdInPlace", "Isolate", Outcome.REACHABLE),
            new Flip("MirrorRoots", "TRUE", "GuestMemfd", "NoPrivateZap", Outcome.HOLDS),
            violates("Backing", "\"shmem\"", "PinOnDemand", "NoPteZapWhileHeld"),
            violates("ReleaseKind", "\"guessed\"", "PinOnDemand", "RefBalance"),
            violates("RegBeforeLaunch", "FALSE", "PinUpfront", "Works"),
            violates("GoesByTheList", "FALSE", "LongtermPinIsolated", "PinReturns"),
            violates("Drains", "FALSE", "LongtermPin", "PinSucceeds"),
            violates("MaxTries", "0", "CmaHeld", "Answers"));

    private static Flip violates(String name, String value, String column, String row) {
        return new Flip(name, value, column, row, Outcome.VIOLATED);
    }

    @ParameterizedTest
    @FieldSource("SWITCHES")
    void aSwitchFlippedAloneChangesAVerdict(Flip flip) throws IOException {
        copySpec(folder);
        assertChanged(folder, flip.column(), flip.row(), flip.outcome(), Map.of(flip.name(), flip.value()));
    }

    /** A piece of text of one module with another in its place, and a row that comes out otherwise for it. */
    record Mutation(String dropped, String module, String text, String other, String column, String row,
            Outcome outcome) {
        @Override
        public String toString() {
            return "without " + dropped + ", " + row + " on " + column + " is " + outcome;
        }
    }

    static final List<Mutation> MUTATIONS = List.of(
            new Mutation("the reference test", "HostMemory",
                    "/\\ refcount[migSrc] = ExpectedRefs\n    /\\ migPhase' = IF", "/\\ migPhase' = IF",
                    "RefcountOnDemand", "NoMoveWhileHeld", Outcome.VIOLATED),
            new Mutation("the refusal of pinned pages", "HostMemory",
                    "/\\ ~CannotShare(migSrc)\n    /\\ migPhase' = \"entered\"", "/\\ migPhase' = \"entered\"",
                    "PinOnDemand", "NoMigrationEntryWhileHeld", Outcome.VIOLATED),
            new Mutation("GUP's wait for migration", "Kvm", "/\\ pte[faultPage[v]] = \"present\"",
                    "/\\ pteFrame[faultPage[v]] # None", "Unprotected", "SpteBacked", Outcome.VIOLATED),
            new Mutation("the zap", "Kvm",
                    "spte' = [p \\in Pages |-> IF p \\in ZappedBy(RangeOf(w)) THEN None ELSE spte[p]]",
                    "spte' = spte", "Unprotected", "SpteBacked", Outcome.VIOLATED),
            new Mutation("the sequence number", "Kvm", "seqChanged' = [v \\in Vcpus |-> fault[v] # \"idle\"]",
                    "seqChanged' = seqChanged", "RefcountOnDemand", "SpteBacked", Outcome.VIOLATED),
            new Mutation("the put of the transient reference", "RefcountOnDemand",
                    "FaultFinishPart(v) /\\ DropFaultRef(v)",
                    "FaultFinishPart(v) /\\ UNCHANGED <<refcount, writtenFor>>", "RefcountOnDemand", "RefBalance",
                    Outcome.VIOLATED),
            new Mutation("the reference behind a record", "RefcountOnDemand",
                    "Hold(faultPage[v], faultFrame[v], Weight)", "Hold(faultPage[v], faultFrame[v], 0)",
                    "RefcountOnDemand", "NoMoveWhileHeld", Outcome.VIOLATED),
            new Mutation("the release at the end", "RefcountOnDemand", "ReleaseAll(Weight)", "ReleaseAll(0)",
                    "RefcountOnDemand", "RefBalance", Outcome.VIOLATED),
            new Mutation("the wait for registered memory", "PinUpfront",
                    "    /\\ \\A p \\in Pages : held[p] # None\n", "", "PinUpfront", "DataIsHeld", Outcome.VIOLATED),
            new Mutation("the unpin of a frame that a record gives up", "Sev",
                    "- (IF x = held[p] /\\ held[p] # f THEN weight ELSE 0)", "- 0", "PinOnDemandUser", "RefBalance",
                    Outcome.VIOLATED),
            new Mutation("the drop of a reference with its SPTE", "PinnedSpte",
                    "refcount' = [refcount EXCEPT ![held[p]] = @ - Weight]", "refcount' = refcount", "PinnedSpte",
                    "RefBalance", Outcome.VIOLATED),
            new Mutation("the freeze of a page that is reclaimed", "HostMemory",
                    "    /\\ refcount[cache[p]] = 1\n", "", "RefcountOnDemandUser", "RefBalance", Outcome.VIOLATED),
            new Mutation("the zap of a punch", "GuestMemfd",
                    "spte' = [p \\in Pages |-> IF p \\in range THEN None ELSE spte[p]]", "spte' = spte",
                    "GuestMemfdPunch", "SpteBacked", Outcome.VIOLATED),
            new Mutation("the test of a conversion", "GuestMemfd",
                    " => Unmapped(p) /\\ OnlyTheFile(p)", " => Unmapped(p)", "GuestMemfdInPlace",
                    "PrivateImpliesNoHostRef", Outcome.VIOLATED));

    @ParameterizedTest
    @FieldSource("MUTATIONS")
    void aDroppedGuardChangesAVerdict(Mutation mutation) throws IOException {
        assertMatters(mutation, folder);
    }

    /** Also for what {@link FairnessMattersTest} drops. */
    static void assertMatters(Mutation mutation, Path folder) throws IOException {
        copySpec(folder);
        Path module = folder.resolve(mutation.module() + ".tla");
        String text = Files.readString(module);
        assertThat(text.split(Pattern.quote(mutation.text()), -1)).as("%s has the text once", module)
                .hasSize(2);
        Files.writeString(module, text.replace(mutation.text(), mutation.other()));
        assertChanged(folder, mutation.column(), mutation.row(), mutation.outcome(), Map.of());
    }

    private static void assertChanged(Path folder, String column, String row, Outcome outcome,
            Map<String, String> constants) throws IOException {
        Path config = folder.resolve(column + ".cfg");
        String text = Files.readString(config).replaceAll("(?m)^(INVARIANTS|PROPERTIES)\\R( .*\\R?)*", "");
        Files.writeString(config, text);
        boolean isSituation = outcome == Outcome.REACHABLE || outcome == Outcome.UNREACHABLE;
        Map<String, String> settings = new HashMap<>(constants);
        if (text.contains("Vcpus")) {
            settings.put("Vcpus", "{v1}");
        }
        Verdict verdict = Holdfast.check(CheckRequest.of(config).withConstants(settings).withWorkers(2)
                .withFurtherProperties(isSituation ? List.of() : List.of(row), isSituation ? List.of(row) : List.of()));
        assertThat(verdict.properties()).as("%s", verdict).filteredOn(result -> result.name().equals(row))
                .extracting(PropertyResult::outcome).containsExactly(outcome);
        assertThat(claimed(column, row)).isNotEqualTo(outcome);
    }

    private static Outcome claimed(String column, String row) {
        Claim claim = CLAIMS.tables().stream().flatMap(table -> table.rows().stream())
                .flatMap(each -> each.cells().stream())
                .filter(cell -> cell.property().equals(row) && cell.column().name().equals(column)).map(Cell::claim)
                .findFirst().orElseThrow();
        return switch (claim) {
            case Claim.Holds holds -> Outcome.HOLDS;
            case Claim.Fails fails -> Outcome.VIOLATED;
            case Claim.Reachable reachable -> Outcome.REACHABLE;
            case Claim.Unreachable unreachable -> Outcome.UNREACHABLE;
            case Claim.Never never -> Outcome.UNDECIDED;
            case Claim.Always always -> Outcome.UNDECIDED;
            case Claim.Sometimes sometimes -> Outcome.UNDECIDED;
            case Claim.Compared compared -> Outcome.UNDECIDED;
            case Claim.Costs costs -> Outcome.UNDECIDED;
            case Claim.NotApplicable none -> Outcome.UNDECIDED;
        };
    }

    private static void copySpec(Path folder) {
        try (Stream<Path> files = Files.list(SPEC)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + SPEC, e);
        }
    }
}
