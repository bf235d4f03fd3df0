package dev.holdfast.spec;

import dev.holdfast.spec.SwitchesMatterTest.Mutation;
import dev.holdfast.verdict.PropertyResult.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Every condition of fairness in the kernel model decides something: dropped or weakened alone it makes a row fail that
 * holds. docs/model.md lists them.
 */
class FairnessMattersTest {
    @TempDir
    Path folder;

    static final List<Mutation> CONDITIONS = List.of(
            dropped("the thread of migration", "Fairness", "    /\\ WF_vars(MigrationStep)\n", "RefcountOnDemandFair",
                    "MigrationReturns"),
            dropped("the end of a scan", "Fairness", "    /\\ WF_vars(NotifEnd(\"numa\"))\n", "RefcountOnDemandFair",
                    "FaultsResolveInQuiet"),
            dropped("the fault on a hint", "Fairness", "    /\\ WF_vars(\\E p \\in Pages : NumaFault(p))\n",
                    "RefcountOnDemandFair", "FaultsResolveInQuiet"),
            dropped("the host's first fault", "Fairness",
                    " /\\ WF_vars(\\E p \\in Pages, f \\in Frames : HostFaultIn(p, f))", "RefcountOnDemandFair",
                    "FaultsResolveInQuiet"),
            weakened("offline's return", "Fairness", "WF_vars(\\E d \\in Frames \\ Movable : Isolate(f, d))", "TRUE",
                    "RefcountOnDemandFair", "PagesMoveInQuiet"),
            dropped("the end of others' pins", "Fairness", "WF_vars(HostUnpin) /\\ ", "RefcountOnDemandFair",
                    "PagesMoveInQuiet"),
            dropped("the end of others' references", "Fairness", " /\\ WF_vars(HostUnref)", "RefcountOnDemandShmemFair",
                    "PagesMoveInQuiet"),
            weakened("the guest's return", "Fairness", "WF_vars(FaultBegin(v, p))", "TRUE", "RefcountOnDemandFair",
                    "GuestIsHeard"),
            dropped("the thread of a fault", "RefcountOnDemandFair", "WF_vars(FaultStep(v)) /\\ ",
                    "RefcountOnDemandFair", "TeardownReleases"),
            weakened("strength of the callback's fault", "PinOnDemandFair", "SF_vars(FaultStep(v))",
                    "WF_vars(FaultStep(v))", "PinOnDemandFair", "TeardownReleases"),
            dropped("the signal that ends a lookup", "PinAtLookupFair", " /\\ WF_vars(Interrupted(v))",
                    "PinAtLookupFair", "TeardownReleases"),
            weakened("strength of destruction", "PinnedSpteFair", "SF_vars(Closing)", "WF_vars(Closing)",
                    "PinnedSpteFair", "TeardownReleases"),
            weakened("strength of registration", "PinUpfrontFair", "SF_vars(RegRegion(p))", "WF_vars(RegRegion(p))",
                    "PinUpfrontIn519Fair", "GuestStarts"),
            dropped("the end of the launch", "PinUpfrontFair", " /\\ WF_vars(LaunchFinish)", "PinUpfrontIn519Fair",
                    "GuestStarts"),
            weakened("strength of an attribute change's begin", "GuestMemfdFair", "SF_vars(AttrBegin)",
                    "WF_vars(AttrBegin)", "GuestMemfdFair", "ConversionEnds"),
            dropped("the thread of an attribute change", "GuestMemfdFair",
                    "    /\\ WF_vars((\\E p \\in Pages : AttrStore(p)) \\/ AttrEnd)\n", "GuestMemfdFair",
                    "ConversionEnds"),
            dropped("the VMM's second try", "GuestMemfdFair", "    /\\ WF_vars(ConvertLock)\n", "GuestMemfdInPlaceFair",
                    "ConversionEndsAlone"));

    private static Mutation dropped(String what, String module, String text, String column, String row) {
        return weakened(what, module, text, "", column, row);
    }

    private static Mutation weakened(String what, String module, String text, String other, String column,
            String row) {
        return new Mutation(what, module, text, other, column, row, Outcome.VIOLATED);
    }

    @ParameterizedTest
    @FieldSource("CONDITIONS")
    void aConditionDroppedAloneChangesAVerdict(Mutation mutation) throws IOException {
        SwitchesMatterTest.assertMatters(mutation, folder);
    }
}
