package dev.holdfast.agreement;

import dev.holdfast.compile.CompiledSystem;
import dev.holdfast.compile.NotCompilable;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.layout.Escape;
import dev.holdfast.layout.Layout;
import dev.holdfast.layout.PackedLayout;
import dev.holdfast.model.Model;
import dev.holdfast.model.Property;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.value.Value;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Both engines on the same states, over the same packed layout. */
final class Duel {
    private final Model model;
    private final PackedLayout layout;
    private final InterpretedSystem interpreted;
    private final InterpretedSystem behind;
    private final CompiledSystem compiled;
    private final List<String> printed = new ArrayList<>();
    private final List<String> printedBehind = new ArrayList<>();
    private int answers;
    private int problems;
    private int givenUp;

    /** @throws NotCompilable if the compiler does not take the model */
    Duel(Model model) {
        this.model = model;
        this.layout = Layout.packed(model.variables(), RandomState.layout());
        this.interpreted = new InterpretedSystem(model, layout, printed::add, () -> {});
        this.behind = new InterpretedSystem(model, layout, printedBehind::add, () -> {});
        this.compiled = CompiledSystem.of(model, layout, counting(behind), new Questions(behind.cautious()),
                interpreted::folded);
    }

    /** Counts what the generated code leaves to the interpreter. */
    private TransitionSystem counting(TransitionSystem system) {
        return (TransitionSystem) Proxy.newProxyInstance(Duel.class.getClassLoader(),
                new Class<?>[]{TransitionSystem.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("holds") || method.getName().equals("successors")) {
                        givenUp++;
                    }
                    try {
                        return method.invoke(system, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Is a part of it left to the interpreter? */
    boolean hasGaps() {
        return !compiled.gaps().isEmpty();
    }

    int answers() {
        return answers;
    }

    int problems() {
        return problems;
    }

    int givenUp() {
        return givenUp;
    }

    /** What the engines say of states and of the steps between neighbours; empty if they agree. */
    String disagreement(List<Value[]> states) {
        List<long[]> packed = states.stream().map(layout::pack).toList();
        for (int i = 0; i < packed.size(); i++) {
            long[] from = packed.get(i);
            long[] to = packed.get((i + 1) % packed.size());
            String expected = answer(interpreted, from, to);
            answers++;
            problems += expected.startsWith("problem") ? 1 : 0;
            String found = answer(compiled, from, to);
            if (!found.equals(expected)) {
                return "in " + Arrays.toString(layout.unpack(from)) + " to " + Arrays.toString(layout.unpack(to))
                        + "\n  interpreted: " + expected + "\n  compiled:    " + found;
            }
        }
        if (!printed.equals(printedBehind)) {
            return "printed\n  interpreted: " + printed + "\n  compiled:    " + printedBehind;
        }
        String expected = text(interpreted.warnings());
        String found = text(behind.warnings());
        return found.equals(expected) ? "" : "warnings\n  interpreted: " + expected + "\n  compiled:    " + found;
    }

    private String answer(TransitionSystem system, long[] from, long[] to) {
        try {
            if (model.properties().isEmpty()) {
                return successors(system, from);
            }
            boolean ofStep = model.properties().get(0).parts().get(0).scope() == Property.Scope.STEP;
            return String.valueOf(ofStep ? system.holds(0, 0, from, to) : system.holds(0, 0, from));
        } catch (SpecException e) {
            return "problem " + text(e.problems());
        } catch (Escape e) {
            return "escape " + e.variable() + " " + e.value();
        }
    }

    private String successors(TransitionSystem system, long[] from) {
        List<String> found = new ArrayList<>();
        system.successors(from, (action, state) -> found.add(Arrays.toString(layout.unpack(state))));
        return found.stream().sorted().collect(Collectors.joining("\n    "));
    }

    private static String text(List<Problem> problems) {
        return problems.stream().map(problem -> problem.code() + " " + problem.span() + " " + problem.message())
                .collect(Collectors.joining("; "));
    }
}
