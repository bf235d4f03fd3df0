package dev.holdfast.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.interpret.Expressions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The values that we give to random expressions are what TLC finds them equal to. {@code -Dseed=N} repeats a run,
 * {@code -Dexpressions=N} makes a longer one.
 */
class RandomExpressionsTest {
    private static final int DEPTH = 4;

    @Test
    void evaluatesRandomExpressionsToWhatTlcDoes(@TempDir Path folder) throws IOException {
        long seed = Long.getLong("seed", new Random().nextLong());
        List<String> texts = texts(seed, Integer.getInteger("expressions", 400));
        Expressions expressions = new Expressions(texts);
        StringBuilder module = new StringBuilder(
                "---- MODULE Agreed ----\nEXTENDS Integers, Sequences, FiniteSets, TLC\n");
        for (int i = 0; i < texts.size(); i++) {
            module.append("ASSUME ").append(texts.get(i)).append(" = ").append(expressions.value(i)).append('\n');
        }
        Path config = Files.writeString(folder.resolve("Agreed.cfg"), "");
        Files.writeString(folder.resolve("Agreed.tla"), module.append("====\n"));
        assertThat(TlcOracle.ask(SpecFile.read(config)).exit())
                .as("seed %d: TLC names the line of the assumption that is false for it, in%n%s", seed, module)
                .isZero();
    }

    private static List<String> texts(long seed, int count) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            RandomExpression.Type[] types = RandomExpression.Type.values();
            texts.add(new RandomExpression(random).of(types[i % types.length], DEPTH));
        }
        return texts;
    }
}
