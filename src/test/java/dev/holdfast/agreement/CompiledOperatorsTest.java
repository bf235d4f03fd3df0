package dev.holdfast.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.agreement.CompiledLines.Line;
import dev.holdfast.compile.CompiledSystem;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Operator;
import dev.holdfast.layout.Escape;
import dev.holdfast.layout.Layout;
import dev.holdfast.layout.PackedLayout;
import dev.holdfast.model.Model;
import dev.holdfast.model.Property;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.Value;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What generated code makes of each operator where nothing is known beforehand, with the value beside it: {@link CompiledLines}.
 * Nobody helps it: where it gives up the line says so. In random other states it says what the interpreter says. This is what
 * mutation tests run for each mutant of {@code compile}; docs/mutation.md.
 */
class CompiledOperatorsTest {
    private static final int OTHER_STATES = 24;
    /** Parsed once for a whole process, and so are the answers of the interpreter: neither depends on what is tested here. */
    private static final Lines LINES = Lines.of(Stream.of(Section.values()).flatMap(Section::definitions).toList());
    private static final PackedLayout LAYOUT = Layout.packed(LINES.variables(), Lines.types());
    /** The first is the one that the lines speak of, the last the one after it. */
    private static final List<long[]> STATES = states();
    private static final Map<Integer, List<String>> ANSWERS = new HashMap<>();

    /** Lines that are asked alike. */
    private enum Section {
        VALUES(CompiledLines.VALUES, Line::predicate), ISLANDS(CompiledLines.ISLANDS, Line::predicate), PROBLEMS(
                CompiledLines.PROBLEMS, Line::expression),
        STEPS(CompiledLines.STEPS, Line::expression), ANTECEDENTS(
                CompiledLines.ANTECEDENTS, Line::expression),
        ACTIONS(CompiledLines.ACTIONS, Line::action);

        private final List<Line> lines;
        private final Function<Line, String> definition;

        Section(List<Line> lines, Function<Line, String> definition) {
            this.lines = lines;
            this.definition = definition;
        }

        Stream<String> definitions() {
            return lines.stream().map(definition);
        }

        /** The number of its first line among all. */
        int first() {
            return Stream.of(values()).limit(ordinal()).mapToInt(section -> section.lines.size()).sum();
        }

        Model model(Property.Scope scope) {
            return LINES.asking(IntStream.range(first(), first() + lines.size()).boxed().toList(), scope);
        }
    }

    private static List<long[]> states() {
        List<long[]> states = new ArrayList<>();
        interpreted(LINES.asking(List.of(), Property.Scope.STATE))
                .initialStates((action, state) -> states.add(state.clone()));
        Random random = new Random(7);
        for (int i = 0; i < OTHER_STATES; i++) {
            Value[] values = LAYOUT.unpack(states.getFirst());
            for (int j = 0; j < values.length; j++) {
                values[j] = Lines.VARIABLES.get(j).random(values[j], random);
            }
            states.add(LAYOUT.pack(values));
        }
        Value[] after = LAYOUT.unpack(states.getFirst());
        after[Lines.index("one")] = IntValue.of(2);
        after[Lines.index("yes")] = BoolValue.FALSE;
        states.add(LAYOUT.pack(after));
        return states;
    }

    private static InterpretedSystem interpreted(Model model) {
        return new InterpretedSystem(model, LAYOUT, line -> {}, () -> {});
    }

    /** Who asks it gives up. */
    private static final class Asked extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static CompiledSystem compiled(Model model) {
        InterpretedSystem interpreted = interpreted(model);
        TransitionSystem nobody = (TransitionSystem) Proxy.newProxyInstance(
                CompiledOperatorsTest.class.getClassLoader(),
                new Class<?>[]{TransitionSystem.class}, (proxy, method, arguments) -> {
                    throw new Asked();
                });
        return CompiledSystem.of(model, LAYOUT, nobody, new Questions(interpreted.cautious()), interpreted::folded);
    }

    private interface Question {
        boolean ask(TransitionSystem system, int claim, int state);
    }

    private static String answer(Question question, TransitionSystem system, int claim, int state) {
        try {
            return question.ask(system, claim, state) ? "TRUE" : "FALSE";
        } catch (SpecException | Asked e) {
            return "fails";
        }
    }

    private static String successors(TransitionSystem system, long[] state) {
        List<String> found = new ArrayList<>();
        try {
            system.successors(state, (action, next) -> found.add(changes(LAYOUT.unpack(state), LAYOUT.unpack(next))));
        } catch (SpecException | Escape | Asked e) {
            return "fails";
        }
        return found.isEmpty() ? "none" : found.stream().sorted().collect(Collectors.joining("; "));
    }

    private static String changes(Value[] before, Value[] after) {
        String changes = IntStream.range(0, before.length).filter(i -> !before[i].equals(after[i]))
                .mapToObj(i -> Lines.VARIABLES.get(i).name() + "=" + after[i]).collect(Collectors.joining(" "));
        return changes.isEmpty() ? "same" : changes;
    }

    // ---- predicates

    private static final Question HOLDS = (system, claim, state) -> system.holds(claim, 0, STATES.get(state));
    private static final Question MEETS_ANTECEDENT = (system, claim, state) -> system.meetsAntecedent(claim,
            STATES.get(state));
    private static final Question HOLDS_OF_STEP = (system, claim, state) -> system.holds(claim, 0, STATES.get(state),
            STATES.get((state + STATES.size() - 1) % STATES.size()));

    @Test
    void decidesByItself() {
        assertThat(mistakes(Section.VALUES, Property.Scope.STATE, HOLDS)).isEmpty();
        assertThat(compiled(Section.VALUES.model(Property.Scope.STATE)).gaps()).isEmpty();
    }

    @Test
    void asksForAPart() {
        assertThat(mistakes(Section.ISLANDS, Property.Scope.STATE, HOLDS)).isEmpty();
    }

    @Test
    void givesUp() {
        assertThat(mistakes(Section.PROBLEMS, Property.Scope.STATE, HOLDS)).isEmpty();
    }

    @Test
    void decidesSteps() {
        assertThat(mistakes(Section.STEPS, Property.Scope.STEP, HOLDS_OF_STEP)).isEmpty();
    }

    @Test
    void knowsAntecedents() {
        assertThat(mistakes(Section.ANTECEDENTS, Property.Scope.STATE, MEETS_ANTECEDENT)).isEmpty();
    }

    private static List<String> mistakes(Section section, Property.Scope scope, Question question) {
        CompiledSystem system = compiled(section.model(scope));
        List<String> mistakes = new ArrayList<>();
        for (int i = 0; i < section.lines.size(); i++) {
            int claim = i;
            List<String> expected = ANSWERS.computeIfAbsent(section.first() + i, index -> ofStates(
                    state -> answer(question, interpreted(LINES.asking(List.of(index), scope)), 0, state)));
            add(section.lines.get(i), section.lines.get(i).truth(),
                    ofStates(state -> answer(question, system, claim, state)), expected, mistakes);
        }
        return mistakes;
    }

    private static List<String> ofStates(IntFunction<String> answer) {
        return IntStream.range(0, STATES.size()).mapToObj(answer).toList();
    }

    /** In other states generated code may give up more often, but where it answers it says the same. */
    private static void add(Line line, String truth, List<String> found, List<String> expected, List<String> mistakes) {
        if (!found.getFirst().equals(truth)) {
            mistakes.add(line.expression() + " ==> " + found.getFirst() + " instead of " + truth);
        }
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).equals("fails") && !found.get(i).equals(expected.get(i))) {
                mistakes.add(line.expression() + " ==> " + found.get(i) + " instead of " + expected.get(i) + " in "
                        + Arrays.toString(LAYOUT.unpack(STATES.get(i))));
            }
        }
    }

    // ---- actions

    @Test
    void generatesSuccessors() {
        List<String> mistakes = new ArrayList<>();
        for (Line line : Section.ACTIONS.lines) {
            int index = Section.ACTIONS.first() + Section.ACTIONS.lines.indexOf(line);
            Model model = LINES.doing(index);
            CompiledSystem system = compiled(model);
            List<String> expected = ANSWERS.computeIfAbsent(index,
                    any -> ofStates(state -> successors(interpreted(model), STATES.get(state))));
            add(line, line.outcome(), ofStates(state -> successors(system, STATES.get(state))), expected, mistakes);
        }
        assertThat(mistakes).isEmpty();
    }

    // ---- the interpreter, which the others are held to, says what the lines say

    @Test
    void interpretsActions() {
        List<String> mistakes = new ArrayList<>();
        for (int i = 0; i < Section.ACTIONS.lines.size(); i++) {
            Line line = Section.ACTIONS.lines.get(i);
            String found = successors(interpreted(LINES.doing(Section.ACTIONS.first() + i)), STATES.getFirst());
            if (!line.outcome().equals("fails") && !found.equals(line.outcome())) {
                mistakes.add(line.expression() + " ==> " + found + " instead of " + line.outcome());
            }
        }
        assertThat(mistakes).isEmpty();
    }

    @Test
    void interpretsPredicates() {
        assertThat(interpreted(Section.VALUES, HOLDS)).isEmpty();
    }

    @Test
    void interpretsAntecedents() {
        assertThat(interpreted(Section.ANTECEDENTS, MEETS_ANTECEDENT)).isEmpty();
    }

    /** The lines of which the interpreter says something else. */
    private static List<String> interpreted(Section section, Question question) {
        InterpretedSystem system = interpreted(section.model(Property.Scope.STATE));
        List<String> mistakes = new ArrayList<>();
        for (int i = 0; i < section.lines.size(); i++) {
            Line line = section.lines.get(i);
            String found = answer(question, system, i, 0);
            if (!line.truth().equals("fails") && !found.equals(line.truth())) {
                mistakes.add(line.expression() + " ==> " + found + " instead of " + line.truth());
            }
        }
        return mistakes;
    }

    // ---- nothing is left out

    @Test
    void everyOperatorHasALine() {
        Set<String> missing = new TreeSet<>();
        Stream.of(Operator.values()).map(Operator::name).forEach(missing::add);
        Stream.of(Expr.class.getPermittedSubclasses()).map(Class::getSimpleName).forEach(missing::add);
        missing.removeAll(LINES.shapes());
        assertThat(missing).as("temporal formulas have no value in a state")
                .containsExactlyInAnyOrder("Always", "Eventually", "LeadsTo", "Fairness");
    }
}
