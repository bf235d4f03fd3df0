package dev.holdfast.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.skippedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class HoldfastTestEngineTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeCounter() throws IOException {
        write("Counter.tla", """
                ---- MODULE Counter ----
                EXTENDS Naturals
                VARIABLE x
                Init == x = 0
                Up == x < 3 /\\ x' = x + 1
                Down == x > 0 /\\ x' = x - 1
                Next == Up \\/ Down
                Small == x < 3
                Natural == x \\in Nat
                ====
                """);
        write("Counter.cfg", "INIT Init\nNEXT Next\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private EngineExecutionResults run() {
        return EngineTestKit.engine("holdfast").selectors(selectDirectory(folder.toFile()))
                .configurationParameter("holdfast.workers", "1").execute();
    }

    @Test
    void everyCellIsATest() throws IOException {
        write("claims.md", """
                | property | [Counter](Counter.cfg) |
                |---|---|
                | `Small` | fails: 4, Up |
                | `Natural` | holds |
                | `Down` | n/a[^1] |

                [^1]: A reason.
                """);
        EngineExecutionResults results = run();
        results.testEvents().assertThatEvents()
                .haveExactly(1, event(test(), displayName("Small on Counter: fails: 4, Up"), finishedSuccessfully()))
                .haveExactly(1, event(test(), displayName("Natural on Counter: holds"), finishedSuccessfully()))
                .haveExactly(1, event(test(), displayName("Down on Counter: n/a"), skippedWithReason("A reason.")))
                .haveExactly(1, event(test(), displayName("nothing else on Counter"), finishedSuccessfully()));
        results.testEvents().assertStatistics(counts -> counts.started(3).succeeded(3).skipped(1));
    }

    @Test
    void cellThatComesOutOtherwiseFailsWithPlaceAndPicture() throws IOException {
        write("claims.md", """
                | property | [Counter](Counter.cfg) |
                |---|---|
                | `Small` | holds |
                """);
        EngineExecutionResults results = run();
        results.testEvents().failed().assertThatEvents().haveExactly(1,
                event(test(), displayName("Small on Counter: holds"), finishedWithFailure(message(text -> text
                        .contains("claims.md:3:") && text.contains("found 'fails: 4, Up'")
                        && text.contains("Counter.Small.svg")))));
    }

    @Test
    void leavesTheGalleryThatProveWouldLeave() throws IOException {
        write("claims.md", """
                | property | [Counter](Counter.cfg) |
                |---|---|
                | `Small` | fails: 4, Up |
                """);
        Path gallery = folder.resolve("gallery");
        EngineTestKit.engine("holdfast").selectors(selectDirectory(folder.toFile()))
                .configurationParameter("holdfast.gallery", gallery.toString()).execute();
        assertThat(gallery).isDirectoryContaining("glob:**Counter.Small.svg")
                .isDirectoryContaining("glob:**Counter.Small.txt").isDirectoryContaining("glob:**Counter.Small.dot");
        assertThat(gallery.resolve("README.md")).content().contains("## Small on Counter");
    }

    @Test
    void configurationOutsideTheClaimsIsCheckedAgainstItsHeader() throws IOException {
        write("CounterSmall.cfg", """
                \\* module: Counter
                \\* expect: violated
                \\* property: Small
                \\* trace-length: 4
                INIT Init
                NEXT Next
                INVARIANTS Small Natural
                """);
        EngineExecutionResults results = run();
        results.testEvents().failed().assertThatEvents().isEmpty();
        results.testEvents().assertThatEvents()
                .haveExactly(1, event(test(), displayName("Small on " + folder.resolve("CounterSmall.cfg")),
                        finishedSuccessfully()))
                .haveExactly(1, event(test(), displayName("Natural on " + folder.resolve("CounterSmall.cfg")),
                        finishedSuccessfully()))
                .haveExactly(1, event(test(), displayName("verdict on " + folder.resolve("Counter.cfg")),
                        finishedSuccessfully()));
    }

    @Test
    void unexpectedViolationFailsWithItsTrace() throws IOException {
        write("Counter.cfg", "INIT Init\nNEXT Next\nINVARIANT Small\n");
        run().testEvents().failed().assertThatEvents().haveAtLeastOne(event(test(),
                finishedWithFailure(message(text -> text.contains("found violated") && text.contains("x: 2 -> 3")))));
    }

    @Test
    void unreadableSpecIsAFailedTestWithTheProblem() throws IOException {
        write("Counter.cfg", "INIT Init\nNEXT Nxet\n");
        run().testEvents().failed().assertThatEvents()
                .haveExactly(1, event(test(), finishedWithFailure(message(text -> text.contains("Counter.cfg:2:6")))));
    }

    @Test
    void unreadablePageIsAFailedTestWithTheProblem() throws IOException {
        write("claims.md", """
                | property | [Counter](Nowhere.cfg) |
                |---|---|
                | `Small` | holds |
                """);
        run().testEvents().failed().assertThatEvents().haveExactly(1,
                event(test(), finishedWithFailure(message(text -> text.contains("claims.md:1:")))));
    }

    @Test
    void stackTraceIsTheOnePlaceInTheSpec() throws IOException {
        write("Counter.cfg", "INIT Init\nNEXT Next\nINVARIANT Small\n");
        run().testEvents().failed().stream().forEach(failed -> assertThat(failed
                .getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class).getThrowable().orElseThrow()
                .getStackTrace()).hasSize(1));
    }

    @Test
    void withoutSelectedFoldersThereIsNothing() {
        EngineTestKit.engine("holdfast").execute().testEvents().assertStatistics(counts -> counts.started(0));
    }

    @Test
    void wrongFigureFails() throws IOException {
        write("Counter.cfg", "\\* distinct: 5\nINIT Init\nNEXT Next\n");
        run().testEvents().failed().assertThatEvents().haveExactly(1,
                event(test(), finishedWithFailure(message("distinct: expected 5, found 4\n"))));
    }

    @Test
    void largeModelIsSkippedUnlessAskedFor() throws IOException {
        write("Counter.cfg", "\\* large: too much for every day\n\\* distinct: 4\nINIT Init\nNEXT Next\n");
        run().containerEvents().assertStatistics(counts -> counts.skipped(1));
        EngineTestKit.engine("holdfast").selectors(selectDirectory(folder.toFile()))
                .configurationParameter("holdfast.full", "true").execute().testEvents()
                .assertStatistics(counts -> counts.started(1).succeeded(1));
    }
}
