package dev.holdfast.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random specs have one answer: that of either engine with one worker or two, and TLC's. {@code -Dseed=N} takes other ones,
 * {@code -Dspecs=N} and {@code -Dseconds=N} make a longer run. A spec on which they differ is made smaller and saved below
 * target/random-specs, with what they said; it is to be moved to src/test/specs/regression and given a name and a head.
 */
class RandomSpecsTest {
    /** A build must not fail by chance; other seeds are for longer runs. */
    private static final long SEED = 4242;
    private static final Path FOUND = Path.of("target", "random-specs");
    /** Making a spec smaller takes a minute; more of them are saved as they are. */
    private static final int MOST_MADE_SMALLER = 2;
    private static final long SMALL_ENOUGH_AFTER = 90_000_000_000L;

    private static final Pattern WORDS = Pattern.compile("in \\d+ words");

    private final Map<String, Integer> tally = new TreeMap<>();
    private final List<String> found = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void everySpecHasOneAnswer() throws IOException {
        long seed = Long.getLong("seed", SEED);
        int wanted = Integer.getInteger("specs", 30);
        long end = System.nanoTime() + Long.getLong("seconds", 3600) * 1_000_000_000L;
        int asked = 0;
        try (TlcService tlc = new TlcService()) {
            for (; asked < wanted && System.nanoTime() < end; asked++) {
                ask(seed * 1_000_003 + asked, tlc);
            }
        }
        System.out.println("Random specs agree: seed " + seed + ", " + tally);
        assertThat(found).as("seed %d", seed).isEmpty();
        assertThat(tally.getOrDefault("asked TLC", 0)).as("of %d, asked TLC", asked).isGreaterThan(asked / 2);
    }

    private void ask(long seed, TlcService tlc) throws IOException {
        RandomSpec spec = RandomSpec.of(Decisions.of(seed));
        Answer answer = answer(spec, tlc);
        tally.merge(answer.kind(), 1, Integer::sum);
        tally.merge("asked TLC", answer.asked() ? 1 : 0, Integer::sum);
        tally.merge(answer.layout(), 1, Integer::sum);
        if (!answer.difference().isEmpty()) {
            found.add(save("Found" + Long.toHexString(seed), spec, answer.difference(), tlc));
        }
    }

    /**
     * @param kind of the interpreter's verdict
     * @param layout of the compiled engine, in words
     * @param asked was TLC?
     * @param difference between the engines or with TLC; empty if they agree
     */
    private record Answer(String kind, String layout, boolean asked, String difference) {}

    private Answer answer(RandomSpec spec, TlcService tlc) {
        try {
            SpecJudge judge = new SpecJudge(spec.save(folder, "Spec", ""));
            String difference = judge.betweenEngines();
            boolean asks = difference.isEmpty() && !judge.isMoot();
            return new Answer(kind(judge.verdict()), layout(judge), asks, asks ? judge.withTlc(tlc) : difference);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text));
            return new Answer("fault", "", false, text.toString());
        }
    }

    private static String layout(SpecJudge judge) {
        Matcher words = WORDS.matcher(judge.isMoot() ? "" : judge.layout());
        return words.find() ? words.group() : "interpreted";
    }

    private static String kind(Verdict verdict) {
        return verdict.getClass().getSimpleName() + (verdict instanceof Failed failed ? " " + failed.moment() : "");
    }

    private String save(String name, RandomSpec spec, String difference, TlcService tlc) throws IOException {
        Path saved = spec.save(FOUND, name, "");
        Files.writeString(FOUND.resolve(name + ".txt"), difference);
        if (found.size() < MOST_MADE_SMALLER) {
            String kind = difference.lines().findFirst().orElseThrow();
            long end = System.nanoTime() + SMALL_ENOUGH_AFTER;
            RandomSpec smallest = Shrinking.smallest(spec, choices -> RandomSpec.of(Decisions.replayed(choices)),
                    RandomSpec::choices, (candidate, known) -> System.nanoTime() < end
                            && candidate.length() < known.length()
                            && answer(candidate, tlc).difference().startsWith(kind));
            smallest.save(FOUND, name, "");
            Files.writeString(FOUND.resolve(name + ".txt"), answer(smallest, tlc).difference());
        }
        return saved + ": " + difference.lines().findFirst().orElseThrow();
    }
}
