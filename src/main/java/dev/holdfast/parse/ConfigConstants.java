package dev.holdfast.parse;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Suggestions;
import dev.holdfast.ir.Config;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The assignments of CONSTANT sections: {@code N = 3}, {@code Op <- Other}, {@code X <- [M] Y}. */
final class ConfigConstants {
    private final ConfigWords words;
    private final List<Config.ConstantValue> values = new ArrayList<>();
    private final List<Config.Override> overrides = new ArrayList<>();
    private final Map<String, Config.Name> assigned = new HashMap<>();

    ConfigConstants(ConfigWords words) {
        this.words = words;
    }

    List<Config.ConstantValue> values() {
        return values;
    }

    List<Config.Override> overrides() {
        return overrides;
    }

    /** The assignments up to the next section. */
    void section() {
        while (!words.atSectionEnd() && !startsMisspeltSection()) {
            ConfigToken first = words.peek();
            if (!assignment()) {
                skipToNextAssignment(first);
            }
        }
    }

    /**
     * Is the next word like a keyword and no constant that is assigned? {@link ConfigSections} says so, once, where each
     * name of that section would be a problem here.
     */
    private boolean startsMisspeltSection() {
        ConfigToken word = words.peek();
        return word.mayBeMisspeltKeyword() && !words.isFollowedBy("=", "<-", "(")
                && Suggestions.nearest(word.text(), ConfigKeyword.words()).isPresent();
    }

    private boolean assignment() {
        Optional<Config.Name> name = words.name("a constant");
        if (name.isEmpty()) {
            return false;
        }
        if (words.takeIf("<-")) {
            return override(name.get());
        }
        if (words.takeIf("=")) {
            return value(name.get());
        }
        if (words.peek().is("(")) {
            words.problem(Code.CONFIG_UNSUPPORTED, name.get().span(), "values of operators for single arguments, as `"
                    + name.get().text() + "(...) = ...', are not supported",
                    "write `" + name.get().text() + " <- Operator'");
            return false;
        }
        words.unexpected("`=' or `<-' after " + name.get().text(),
                Suggestions.hint(name.get().text(), ConfigKeyword.words()).orElse(null));
        return false;
    }

    private boolean override(Config.Name name) {
        Optional<Scope> scope = scope();
        if (scope.isEmpty()) {
            return false;
        }
        if (startsValue(words.peek())) {
            words.unexpected("an operator", "a value is given with `" + name.text() + " = ...'");
            return false;
        }
        Optional<Config.Name> operator = words.name("an operator");
        operator.ifPresent(found -> {
            once(name, scope.get());
            overrides.add(new Config.Override(name, scope.get().module(), found));
        });
        return operator.isPresent();
    }

    private static boolean startsValue(ConfigToken word) {
        return word.kind() == ConfigToken.Kind.NUMBER || word.kind() == ConfigToken.Kind.STRING || word.is("{");
    }

    private boolean value(Config.Name name) {
        Optional<Scope> scope = scope();
        if (scope.isEmpty()) {
            return false;
        }
        Optional<Value> value = new ConfigValues(words).value();
        value.ifPresent(found -> {
            once(name, scope.get());
            values.add(new Config.ConstantValue(name, scope.get().module(), found));
        });
        return value.isPresent() && !goesOn();
    }

    /** Does the value go on in a way that a .cfg cannot write, as in {@code 1..3}? */
    private boolean goesOn() {
        boolean goesOn = words.peek().kind() == ConfigToken.Kind.OPERATOR && !words.isFollowedBy("=", "<-");
        if (goesOn) {
            words.unexpected("the end of the value", ConfigValues.hint(words.peek()));
        }
        return goesOn;
    }

    /** The module in brackets, if any. */
    private record Scope(@Nullable String module) {}

    private Optional<Scope> scope() {
        if (!words.takeIf("[")) {
            return Optional.of(new Scope(null));
        }
        Optional<Config.Name> module = words.name("a module");
        if (module.isPresent() && !words.takeIf("]")) {
            words.unexpected("`]'", ConfigValues.hint(words.peek()));
            return Optional.empty();
        }
        return module.map(name -> new Scope(name.text()));
    }

    private void once(Config.Name name, Scope scope) {
        Config.Name before = assigned.putIfAbsent(name.text() + " in " + scope.module(), name);
        if (before != null) {
            words.problem(Code.CONFIG_DUPLICATE, name.span(),
                    name.text() + " is assigned twice; first in line " + before.span().line(), null);
        }
    }

    /** Each new line may begin an assignment; the word that the failed one began with is skipped in any case. */
    private void skipToNextAssignment(ConfigToken from) {
        if (words.peek() == from) {
            words.take();
        }
        while (!words.atSectionEnd() && !words.peek().firstOnLine()) {
            words.take();
        }
    }
}
