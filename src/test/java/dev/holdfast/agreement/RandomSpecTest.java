package dev.holdfast.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.CheckRequest;
import dev.holdfast.Holdfast;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generator that never makes something is a test of it that cannot fail: what the random specs are about, counted. */
class RandomSpecTest {
    private static final int SPECS = 2_000;
    /** One in so many at least. */
    private static final int RAREST = 80;

    /** What has to occur, as it is found in the texts. */
    private static final Map<String, Pattern> CONSTRUCTS = new TreeMap<>(Map.ofEntries(
            found("symmetry", "\\nSYMMETRY"), found("constraints", "\\nCONSTRAINT Bound"),
            found("constraints for a type", "\\nCONSTRAINT TypeOK"),
            found("action constraints", "\\nACTION_CONSTRAINT"),
            found("deadlock allowed", "CHECK_DEADLOCK FALSE"), found("action properties", "\\nPROPERTY S"),
            found("temporal properties", "\\nPROPERTY T"), found("weak fairness", "WF_"),
            found("strong fairness", "SF_"),
            found("fairness for each", "A k1 .*WF_"), found("leads to", "~>"),
            found("steps again and again", "\\[\\]<><<.*=>"), found("steps of a variable", "\\[\\]<><<"),
            found("steps at last", "<>\\[\\]\\["),
            found("several initial states", "\\nInit == .*(?:\\\\/|\\\\in)"), found("overrides", "Limit <- Widened"),
            found("assumptions", "\\nASSUME"), found("instances", "!Above"), found("actions of instances", "!Up"),
            found("enabled", "ENABLED"), found("a narrow invariant", "INVARIANT Narrow"),
            found("no type invariant", "^(?!.*(?:INVARIANT|CONSTRAINT) TypeOK)"),
            found("sets of messages", "\\nVARIABLES .*\\bms\\b"),
            found("records of two shapes", "\\nVARIABLES .*\\bo\\b"),
            found("sequences of records", "\\nVARIABLES .*\\bl\\b"),
            found("functions of functions", "\\nVARIABLES .*\\be\\b"), found("EXCEPT in EXCEPT", "\\[@ EXCEPT"),
            found("functions of records", "\\nVARIABLES .*\\bh\\b"), found("sets of sets", "\\nVARIABLES .*\\bk\\b"),
            found("states of two words", "\\nVARIABLES .*\\bbig\\b"),
            found("states of three words", "\\nVARIABLES .*\\bvast\\b"),
            found("choose", "CHOOSE"), found("operators in LET", "LET op"),
            found("actions with an argument", "\\nA0\\(n\\)"),
            found("exists in an action", "\\nA\\d.*\\\\E y\\d"),
            found("exists in exists", "\\nA\\d.*\\\\E y\\d.*\\\\E y\\d"),
            found("or under exists", "\\nA\\d.*\\\\E y\\d[^\\n]*: \\(\\(.*\\) \\\\/"),
            found("primes in guards", "\\(\\w+\\)' (?:=|<|>|\\\\in)"),
            found("unchanged", "UNCHANGED"), found("cases", "CASE"), found("growing sequences", "Append\\([cl],"),
            found("any of a set", "' \\\\in ")));

    private static Map.Entry<String, Pattern> found(String what, String pattern) {
        return Map.entry(what, Pattern.compile(pattern, what.startsWith("no ") ? Pattern.DOTALL : 0));
    }

    @Test
    void everyConstructIsMadeOftenEnough() {
        List<String> texts = IntStream.range(0, SPECS).mapToObj(i -> RandomSpec.of(Decisions.of(i)))
                .map(spec -> "\n" + spec.config() + spec.module()).toList();
        Map<String, Long> counts = new TreeMap<>();
        CONSTRUCTS.forEach((what, pattern) -> counts.put(what,
                texts.stream().filter(text -> pattern.matcher(text).find()).count()));
        assertThat(counts).allSatisfy((what, count) -> assertThat(count).isGreaterThan(SPECS / RAREST));
    }

    /** The wide variables are there so that generated code for several words is met. */
    @Test
    void wideVariablesTakeSeveralWords(@TempDir Path folder) throws IOException {
        assertThat(layout("big", folder)).contains("in 2 words");
        assertThat(layout("vast", folder)).contains("in 3 words");
    }

    private static String layout(String name, Path folder) throws IOException {
        RandomVariable variable = RandomVariable.ALL.stream().filter(any -> any.name().equals(name)).findFirst()
                .orElseThrow();
        RandomSpec spec = new RandomSpec("---- MODULE @NAME@ ----\nEXTENDS Integers\nVARIABLE " + name + "\nTypeOK == "
                + name + " \\in " + variable.domain() + "\nInit == TypeOK\nNext == TypeOK'\n====\n",
                "INIT Init\nNEXT Next\nINVARIANT TypeOK\n", List.of());
        return Holdfast.layout(CheckRequest.of(spec.save(folder, "Wide", "")));
    }
}
