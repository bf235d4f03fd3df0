package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.compile.CompiledSystem;
import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.layout.Layout;
import dev.holdfast.layout.PackedLayout;
import dev.holdfast.model.Model;
import dev.holdfast.parse.InlineSpec;
import dev.holdfast.system.TransitionSystem;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where Init has many candidates and tests them, generated code does that, in the interpreter's order. */
class ManyInitialStatesTest {
    private static final String PAIRS = "VARIABLES x, y\nNext == UNCHANGED <<x, y>>\n"
            + "Init == x \\in 0..19 /\\ y \\in {{}, {1}, {2}, {1, 2}, {3}, {4}, {3, 4}} /\\ ";

    @TempDir
    Path folder;

    /** What is wrong with the initial states, and how often the reference engine was asked for them. */
    private String found(String lines, AtomicInteger asked) throws IOException {
        new InlineSpec(folder, "---- MODULE T ----\nEXTENDS Integers, FiniteSets, TLC\n" + lines + "\n====\n");
        Path config = Files.writeString(folder.resolve("T.cfg"), "INIT Init NEXT Next\n");
        Model model = new Loader(CheckRequest.of(config)).load();
        InterpretedSystem interpreted = new InterpretedSystem(model, Layout.interned(model.variables()), line -> {},
                () -> {});
        PackedLayout layout = Layout.packed(model.variables(),
                new VariableTypes(model, List.of(), () -> {}).toBeginWith(interpreted::folded));
        InterpretedSystem reference = new InterpretedSystem(model, layout, line -> {}, () -> {});
        CompiledSystem compiled = CompiledSystem.of(model, layout, counting(reference, asked),
                new Aside(reference.cautious(), () -> {}), interpreted::folded);
        List<String> expected = initialStates(reference);
        List<String> found = initialStates(compiled);
        return found.equals(expected) ? found.size() + " states" : "expected " + expected + " but found " + found;
    }

    private static List<String> initialStates(TransitionSystem system) {
        List<String> states = new ArrayList<>();
        system.initialStates((action, state) -> states.add(action + Arrays.toString(state)));
        return states;
    }

    private static TransitionSystem counting(TransitionSystem system, AtomicInteger asked) {
        return (TransitionSystem) Proxy.newProxyInstance(ManyInitialStatesTest.class.getClassLoader(),
                new Class<?>[]{TransitionSystem.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("initialStates")) {
                        asked.incrementAndGet();
                    }
                    return method.invoke(system, arguments);
                });
    }

    @Test
    void generatedCodeTestsTheCandidates() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        assertThat(found(PAIRS + "Cardinality(y) = x % 3", asked)).isEqualTo("47 states");
        assertThat(asked).hasValue(0);
    }

    @Test
    void theInterpreterGoesOnWhereTheCodeGivesUp() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        assertThat(found(PAIRS + "((x = 7 /\\ y = {3}) => PrintT(x))", asked)).isEqualTo("140 states");
        assertThat(asked).hasValue(1);
    }

    @Test
    void anyOtherInitIsTheInterpreters() throws IOException {
        for (String init : List.of("\\E z \\in 0..1 : z < x", "(TRUE \\/ FALSE)")) {
            AtomicInteger asked = new AtomicInteger();
            String other = "VARIABLES x, y\nNext == UNCHANGED <<x, y>>\nInit == x \\in 0..19 /\\ " + init
                    + " /\\ y \\in 0..9";
            assertThat(found(other, asked)).endsWith(" states");
            assertThat(asked).hasValue(1);
        }
    }
}
