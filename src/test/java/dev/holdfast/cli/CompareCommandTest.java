package dev.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compare} and {@code cost} with everything they print and write. */
class CompareCommandTest {
    private final Terminal terminal = new Terminal();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeModels() throws IOException {
        write("Lift", "Doors == door' = ~door /\\ UNCHANGED <<floor, load>>\n"
                + "Move == ~door /\\ floor' = 1 - floor /\\ UNCHANGED <<door, load>>");
        write("Safe", "Doors == door' = ~door /\\ UNCHANGED <<floor, load>>\n"
                + "Move == ~door /\\ load < 2 /\\ floor' = 1 - floor /\\ UNCHANGED <<door, load>>");
        write("Wild", "Doors == door' = ~door /\\ UNCHANGED <<floor, load>>\n"
                + "Move == floor' = 1 - floor /\\ UNCHANGED <<door, load>>");
        Files.writeString(folder.resolve("Narrow.cfg"),
                "\\* module: Lift\nSPECIFICATION Spec\nCONSTANT Who = {ann, bob}\nCONSTRAINT Light\nSYMMETRY Alike\n");
    }

    private void write(String name, String steps) throws IOException {
        Files.writeString(folder.resolve(name + ".tla"), "---- MODULE " + name + " ----\nEXTENDS Naturals, TLC\n"
                + "CONSTANT Who\nVARIABLES floor, door, load, last\n"
                + "Init == floor = 0 /\\ door = FALSE /\\ load = 0 /\\ last \\in Who\n"
                + steps.replace("UNCHANGED <<", "UNCHANGED <<last, ") + "\n"
                + "Enter(w) == door /\\ load < 2 /\\ load' = load + 1 /\\ last' = w /\\ UNCHANGED <<floor, door>>\n"
                + "Leave == door /\\ load > 0 /\\ load' = load - 1 /\\ UNCHANGED <<floor, door, last>>\n"
                + "Next == Doors \\/ Move \\/ (\\E w \\in Who : Enter(w)) \\/ Leave\n"
                + "Spec == Init /\\ [][Next]_<<floor, door, load, last>> /\\ WF_floor(Move)\n"
                + "Shown == <<floor, door>>\nLight == load < 2\nAlike == Permutations(Who)\n====\n");
        Files.writeString(folder.resolve(name + ".cfg"), "SPECIFICATION Spec\nCONSTANT Who = {ann, bob}\n");
    }

    private ExitCode run(String... options) {
        List<String> arguments = new ArrayList<>();
        for (String option : options) {
            arguments.add(option.endsWith(".cfg") || option.endsWith(".svg") || option.endsWith(".dot")
                    ? folder.resolve(option).toString()
                    : option);
        }
        arguments.add(1, "--quiet");
        return terminal.run(arguments.toArray(String[]::new));
    }

    private String output() {
        return terminal.out().replace(folder + "/", "").replaceAll("\\d+\\.\\d s, (compiled|interpreted)", "TIME");
    }

    @Test
    void saysThatNobodyCanTellThemApart() {
        assertThat(run("compare", "Lift.cfg", "Safe.cfg", "--observe", "door")).isEqualTo(ExitCode.HOLDS);
        assertThat(output()).isEqualTo(
                """
                        same: Lift.cfg and Safe.cfg
                        observed: door
                        relation: finite observation traces, stuttering removed
                        note: fairness of Lift.cfg was not looked at: what can be shown in finitely many steps does not depend on it
                        note: fairness of Safe.cfg was not looked at: what can be shown in finitely many steps does not depend on it
                        Lift.cfg: 24 states, depth 6; TIME
                        Safe.cfg: 24 states, depth 6; TIME
                        """);
    }

    @Test
    void showsWhatOnlyOneCanShowAndWhatTheOtherShowsInstead() {
        assertThat(run("compare", "Lift.cfg", "Wild.cfg", "--observe", "Shown", "--svg", "it.svg", "--dot", "it.dot"))
                .isEqualTo(ExitCode.NOT_AS_CLAIMED);
        assertThat(output()).startsWith("Lift.cfg refines Wild.cfg, but not the other way round\nobserved: Shown\n")
                .contains("""
                        Only Wild.cfg can show this, in 3 observations and 3 states:
                          both   1  <<0, FALSE>>
                                 2  <<0, TRUE>>
                          only   3  <<1, TRUE>>
                          Lift.cfg can show then only <<0, FALSE>>

                         1. initial state
                            Shown = <<0, FALSE>>              floor = 0
                            door = FALSE                      load = 0
                            last = ann
                         2. Doors
                            Shown: <<0, FALSE>> -> <<0, TRUE>>
                            door: FALSE -> TRUE
                         3. Move
                            Shown: <<0, TRUE>> -> <<1, TRUE>>
                            floor: 0 -> 1

                        How Lift.cfg shows as much, in 2 states:
                        """);
        assertThat(folder.resolve("it.svg")).content().contains("only here: &lt;&lt;1, TRUE&gt;&gt;",
                "both show &lt;&lt;0, FALSE&gt;&gt;, &lt;&lt;0, TRUE&gt;&gt;; then only");
        assertThat(folder.resolve("it.dot")).content().contains("digraph");
    }

    @Test
    void observedActionsAreSeenEachTime() {
        assertThat(run("compare", "Lift.cfg", "Safe.cfg", "--observe-actions", "Enter,Leave,Move"))
                .isEqualTo(ExitCode.NOT_AS_CLAIMED);
        assertThat(output()).startsWith("Safe.cfg refines Lift.cfg")
                .contains("  both   1  TRUE\n         2  Enter TRUE\n         3  Enter TRUE\n  only   4  Move TRUE\n");
    }

    @Test
    void strongerRelationsAskWhenChoicesAreMade() {
        assertThat(run("compare", "Lift.cfg", "Safe.cfg", "--observe", "floor", "--relation", "bisimulation"))
                .isEqualTo(ExitCode.HOLDS);
        assertThat(output()).contains("relation: divergence-blind stuttering bisimulation\n");
    }

    @Test
    void whereEachAnswersTheOtherTheLeaderChanges() throws IOException {
        writeMachine("Open", "s' = 1", "s = 1");
        writeMachine("Shut", "s' \\in {1, 2}", "s \\in {1, 2}");
        assertThat(run("compare", "Open.cfg", "Shut.cfg", "--observe", "Seen", "--relation", "simulation"))
                .isEqualTo(ExitCode.HOLDS);
        assertThat(run("compare", "Open.cfg", "Shut.cfg", "--observe", "Seen", "--relation", "bisimulation", "--svg",
                "it.svg")).isEqualTo(ExitCode.NOT_AS_CLAIMED);
        assertThat(output()).contains("""
                differ: Open.cfg and Shut.cfg
                """, """
                Told apart in 3 turns, in each of which one leads and the other must follow:
                   1. Open.cfg shows 0; Shut.cfg shows it too
                   2. Shut.cfg shows 1; Open.cfg shows it too
                   3. Open.cfg shows 4; Shut.cfg cannot
                  Shut.cfg can show then only 3

                How Open.cfg goes, in 3 states:
                """, "How Shut.cfg goes, in 2 states:\n");
        assertThat(folder.resolve("it.svg")).content().contains(
                "in turn: Open.cfg 0, Shut.cfg 1, Open.cfg 4, which has no",
                "only here: 4", "Coffee");
        assertThat(folder.resolve("it-other.svg")).content().contains("Shut.cfg against Open.cfg", "no answer to: 4",
                "Coin");
    }

    /** One that gives tea or coffee for a coin; in state 2 it has tea only, which nobody sees. */
    private void writeMachine(String name, String taken, String tea) throws IOException {
        Files.writeString(folder.resolve(name + ".tla"), "---- MODULE " + name + " ----\nEXTENDS Naturals\nVARIABLE s\n"
                + "Seen == IF s = 2 THEN 1 ELSE s\nInit == s = 0\nCoin == s = 0 /\\ " + taken + "\nTea == " + tea
                + " /\\ s' = 3\nCoffee == s = 1 /\\ s' = 4\nNext == Coin \\/ Tea \\/ Coffee\n====\n");
        Files.writeString(folder.resolve(name + ".cfg"), "INIT Init\nNEXT Next\n");
    }

    @Test
    void namesTheConstraintAndRefusesNamesThatAreAlike() {
        assertThat(run("compare", "Narrow.cfg", "Lift.cfg", "--observe", "load")).isEqualTo(ExitCode.NOT_AS_CLAIMED);
        assertThat(output()).startsWith("Narrow.cfg refines Lift.cfg, but not the other way round within Light\n")
                .contains("note: SYMMETRY of Narrow.cfg was not used\n");
        assertThat(run("compare", "Narrow.cfg", "Lift.cfg", "--observe", "last")).isEqualTo(ExitCode.CONFIG);
        assertThat(output()).contains("the observer sees ann, which has a name that SYMMETRY of Narrow.cfg permutes");
        assertThat(run("compare", "Narrow.cfg", "Lift.cfg", "--observe", "last", "--observe-names"))
                .isEqualTo(ExitCode.HOLDS);
    }

    @Test
    void aLimitIsNeverTheSame() {
        assertThat(run("compare", "Lift.cfg", "Lift.cfg", "--observe", "floor", "--max-states", "20"))
                .isEqualTo(ExitCode.STOPPED);
        assertThat(output()).isEqualTo("stopped: state limit reached; nothing was compared, so they are not said to be "
                + "the same  [Lift.cfg]\n");
    }

    @Test
    void anInterruptIsNeverTheSame() {
        terminal.interrupt(CompareCommandTest::isComparing);
        assertThat(run("compare", "Lift.cfg", "Lift.cfg", "--observe", "floor")).isEqualTo(ExitCode.STOPPED);
        assertThat(output())
                .isEqualTo("stopped: interrupted; nothing was compared, so they are not said to be the same  "
                        + "[Lift.cfg]\n");
    }

    /** Whoever is asked whether to go on looks at who asks; that comes once at least, as soon as both are searched. */
    private static boolean isComparing() {
        return StackWalker.getInstance().walk(frames -> frames
                .anyMatch(frame -> frame.getClassName().endsWith(".ComparisonSearch")
                        && frame.getMethodName().equals("compare")));
    }

    @Test
    void constantsOfBothCanBeGivenOtherValues() {
        assertThat(run("compare", "Lift.cfg", "Safe.cfg", "--observe", "last", "--constant", "Who={ann, bob, cy}"))
                .isEqualTo(ExitCode.HOLDS);
        assertThat(output()).contains("Lift.cfg: 36 states", "Safe.cfg: 36 states");
        assertThat(run("compare", "Lift.cfg", "Safe.cfg", "--observe", "last", "--constant", "Whom=1"))
                .isEqualTo(ExitCode.CONFIG);
    }

    @Test
    void printsOneObject() {
        assertThat(run("compare", "Wild.cfg", "Lift.cfg", "--observe", "Shown", "--format", "json"))
                .isEqualTo(ExitCode.NOT_AS_CLAIMED);
        assertThat(output()).contains("\"verdict\": \"refined by\"", "\"relation\": \"traces\"", "\"only\": \"left\"",
                "\"stages\": [1,2,3]");
    }

    @Test
    void problemsWithWhatIsObservedAreShown() {
        assertThat(run("compare", "Lift.cfg", "Safe.cfg", "--observe", "floor + nosuch")).isEqualTo(ExitCode.PARSE);
        assertThat(output()).contains("EXPR:1:9", "floor + nosuch");
        assertThat(run("compare", "Lift.cfg", "Safe.cfg", "--observe-actions", "Entre")).isEqualTo(ExitCode.CONFIG);
        assertThat(output()).contains("neither model has an action Entre", "did you mean Enter?");
        assertThat(run("compare", "Lift.cfg", "Safe.cfg")).isEqualTo(ExitCode.CONFIG);
    }

    @Test
    void aProblemIsHeadedByTheModelThatHasIt() throws IOException {
        Files.writeString(folder.resolve("Torn.cfg"), "\\* module: Safe\nSPECIFICATION Spek\n");
        assertThat(run("compare", "Lift.cfg", "Torn.cfg", "--observe", "floor")).isEqualTo(ExitCode.CONFIG);
        assertThat(run("compare", "Torn.cfg", "Lift.cfg", "--observe", "floor")).isEqualTo(ExitCode.CONFIG);
        assertThat(output().lines().filter(line -> line.startsWith("failed")).toList())
                .hasSize(2)
                .allMatch(line -> line.endsWith("[Torn.cfg]"));
    }

    @Test
    void aModelWithoutBehaviorShowsNothing() throws IOException {
        Files.writeString(folder.resolve("Facts.tla"), "---- MODULE Facts ----\nASSUME TRUE\n====\n");
        Files.writeString(folder.resolve("Facts.cfg"), "");
        assertThat(run("compare", "Lift.cfg", "Facts.cfg", "--observe-actions", "Move")).isEqualTo(ExitCode.CONFIG);
        assertThat(output()).contains("there are no states to show");
    }

    @Test
    void whatCannotBeEvaluatedIsShownWithTheTraceToIt() {
        assertThat(run("compare", "Lift.cfg", "Safe.cfg", "--observe", "10 \\div (1 - load)"))
                .isEqualTo(ExitCode.SPEC_EVALUATION);
        assertThat(output()).contains("EXPR:1:", " 3. Enter(ann)");
    }

    @Test
    void whatRepeatsHasAPrice() {
        assertThat(run("cost", "Lift.cfg", "--count", "Enter", "--per", "Leave", "--svg", "it.svg"))
                .isEqualTo(ExitCode.HOLDS);
        assertThat(output())
                .startsWith("at most 1 counted per reference step, for ever, and no less will do  [Lift.cfg]\n")
                .contains("counted: Enter\nper: Leave\n",
                        "From state 3 back to state 2: 1 counted step and 1 reference step each time around.\n",
                        " [counted]\n", "    back to state 2: Leave [reference]\n");
        assertThat(folder.resolve("it.svg")).content().contains("1 counted step and", "Leave [reference]");
    }

    @Test
    void predicatesOfStepsCanBeCounted() {
        assertThat(run("cost", "Lift.cfg", "--count", "floor # floor'", "--per", "Doors")).isEqualTo(ExitCode.HOLDS);
        assertThat(run("cost", "Lift.cfg", "--count", "load' > load + 1", "--per", "Doors")).isEqualTo(ExitCode.HOLDS);
        assertThat(output()).contains("unbounded: counted steps can go on", "zero: counted steps do not go on");
        assertThat(run("cost", "Lift.cfg", "--count", "Move", "--per", "floor' + 1"))
                .isEqualTo(ExitCode.SPEC_EVALUATION);
        assertThat(output()).contains("--per:1:1", " | floor' + 1\n");
    }

    @Test
    void aBoundNeedsAllSteps() {
        assertThat(run("cost", "Lift.cfg", "--count", "Move", "--per", "Doors", "--max-states", "20"))
                .isEqualTo(ExitCode.STOPPED);
        assertThat(run("cost", "Lift.cfg", "--count", "Enter", "--per", "Move", "--format", "json"))
                .isEqualTo(ExitCode.HOLDS);
        assertThat(output()).contains("\"cost\": \"unbounded\"");
    }

    @Test
    void jsonTellsTheWayToTheCycleFromTheCycle() throws IOException {
        assertThat(run("cost", "Lift.cfg", "--count", "Enter", "--per", "Leave", "--format", "json"))
                .isEqualTo(ExitCode.HOLDS);
        JsonNode cost = new ObjectMapper().readTree(terminal.out());
        assertThat(cost.at("/prefix/trace")).hasSize(1);
        assertThat(cost.at("/prefix/marks")).hasToString("[\"neither\"]");
        assertThat(cost.at("/cycle/trace")).hasSize(2);
        assertThat(cost.at("/cycle/marks")).hasToString("[\"counted\",\"reference\"]");
        assertThat(cost.at("/cycle/trace/0/load")).isEqualTo(cost.at("/prefix/trace/0/load"));
    }
}
