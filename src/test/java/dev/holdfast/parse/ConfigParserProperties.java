package dev.holdfast.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Config;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class ConfigParserProperties {
    private static final Span ANYWHERE = Span.NOWHERE;

    /** What a printed configuration says is what is read from it, places aside. */
    @Property(tries = 500)
    void readsWhatWasPrinted(@ForAll("configs") Config config, @ForAll("separators") List<String> separators) {
        String text = join(ConfigText.words(config), separators);
        assertThat(ConfigText.words(ConfigParser.parse("M.cfg", text))).isEqualTo(ConfigText.words(config));
    }

    @Property(tries = 1000)
    void neverFailsOtherwiseThanWithProblemsThatHaveAPlace(@ForAll("junk") String text) {
        try {
            ConfigParser.parse("M.cfg", text);
        } catch (SpecException e) {
            assertThat(e.problems()).isNotEmpty().allMatch(problem -> problem.span().isKnown());
            assertThat(e.problems()).allMatch(problem -> problem.span().line() <= text.lines().count() + 1);
        }
    }

    @Provide
    Arbitrary<List<String>> separators() {
        return Arbitraries.of(" ", "\n", "  \t", " \\* INIT x\n", "\n(* (* a *) CONSTANT *) ").list().ofMinSize(1)
                .ofMaxSize(9);
    }

    @Provide
    Arbitrary<String> junk() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.of("CONSTANT", "CONSTANTS", "INIT", "NEXT", "INVARIANT", "PROPERTY", "CHECK_DEADLOCK",
                        "SYMMETRY",
                        "VIEW", "=", "<-", "{", "}", ",", "[", "]", "(", ")", "!", "\"", "(*", "*)", "\\*", "\n", "a",
                        "b", "3",
                        "TRUE", "\\prec", "<<", "-1"),
                Arbitraries.strings().ofMaxLength(3));
        return pieces.list().ofMaxSize(20).map(list -> String.join(" ", list));
    }

    @Provide
    Arbitrary<Config> configs() {
        Arbitrary<Config.@Nullable Name> maybe = names().injectNull(0.5);
        Arbitrary<List<Config.Name>> lists = names().list().uniqueElements().ofMaxSize(3);
        Arbitrary<List<Config.PropertyName>> properties = Combinators
                .combine(Arbitraries.of(Config.PropertyKind.INVARIANT, Config.PropertyKind.PROPERTY), names())
                .as(Config.PropertyName::new).list().uniqueElements().ofMaxSize(4);
        Arbitrary<@Nullable Boolean> deadlock = Arbitraries.of(true, false).injectNull(0.5);
        return Combinators
                .combine(assignments(), maybe, Combinators.combine(maybe, maybe, maybe, maybe, maybe).as(Singles::new),
                        properties,
                        lists,
                        lists, deadlock)
                .as((assigned, specification, more, listed, constraints, actionConstraints, checked) -> new Config(
                        "M.cfg", "M", assigned.values, assigned.overrides, specification, more.init, more.next, listed,
                        constraints,
                        actionConstraints, more.symmetry, more.view, more.alias, checked));
    }

    private record Singles(Config.@Nullable Name init, Config.@Nullable Name next, Config.@Nullable Name symmetry,
            Config.@Nullable Name view, Config.@Nullable Name alias) {}

    private record Assigned(List<Config.ConstantValue> values, List<Config.Override> overrides) {}

    private static Arbitrary<Assigned> assignments() {
        Arbitrary<@Nullable String> module = Arbitraries.of("M", "Lower").injectNull(0.7);
        return Combinators.combine(names().list().uniqueElements().ofMaxSize(5), module, values().list().ofSize(5),
                Arbitraries.of(true, false).list().ofSize(5)).as((names, where, values, isValue) -> {
                    List<Config.ConstantValue> given = new ArrayList<>();
                    List<Config.Override> overridden = new ArrayList<>();
                    for (int i = 0; i < names.size(); i++) {
                        if (isValue.get(i)) {
                            given.add(new Config.ConstantValue(names.get(i), where, values.get(i)));
                        } else {
                            overridden.add(new Config.Override(names.get(i), where, names.getFirst()));
                        }
                    }
                    return new Assigned(given, overridden);
                });
    }

    private static Arbitrary<Config.Name> names() {
        return Arbitraries.of("Init", "Next", "TypeOK", "a1", "I!Op", "A!B!C", "\\prec", "2nd", "_x")
                .map(text -> new Config.Name(text, ANYWHERE));
    }

    private static Arbitrary<Value> values() {
        Arbitrary<Value> simple = Arbitraries.oneOf(Arbitraries.integers().greaterOrEqual(0).map(IntValue::of),
                Arbitraries.of(new ModelValue("m"), new ModelValue("n1"), BoolValue.TRUE, BoolValue.FALSE));
        Arbitrary<Value> strings = Arbitraries.strings().withChars("ab \"\\").ofMaxLength(4).map(StringValue::new);
        Arbitrary<Value> sets = Arbitraries.oneOf(strings, Arbitraries.of("p", "q").map(ModelValue::new)).list()
                .ofMaxSize(3)
                .map(EnumeratedSet::of);
        return Arbitraries.oneOf(simple, strings, sets, sets.list().ofMaxSize(2).map(EnumeratedSet::of));
    }

    private static String join(List<String> words, List<String> separators) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            text.append(words.get(i)).append(separators.get(i % separators.size()));
        }
        return text.toString();
    }
}
