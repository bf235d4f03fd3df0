package dev.holdfast.parse;

import dev.holdfast.ir.Config;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A configuration as the words of a {@code .cfg}. */
final class ConfigText {
    private ConfigText() {}

    static List<String> words(Config config) {
        List<String> words = new ArrayList<>();
        for (Config.ConstantValue value : config.values()) {
            words.addAll(List.of("CONSTANT", value.name().text(), "="));
            module(value.module(), words);
            words.add(value.value().toString());
        }
        for (Config.Override override : config.overrides()) {
            words.addAll(List.of("CONSTANTS", override.name().text(), "<-"));
            module(override.module(), words);
            words.add(override.operator().text());
        }
        one("SPECIFICATION", config.specification(), words);
        one("INIT", config.init(), words);
        one("NEXT", config.next(), words);
        one("SYMMETRY", config.symmetry(), words);
        one("VIEW", config.view(), words);
        one("ALIAS", config.alias(), words);
        for (Config.PropertyName property : config.properties()) {
            one(property.kind().toString(), property.name(), words);
        }
        config.constraints().forEach(name -> one("CONSTRAINT", name, words));
        config.actionConstraints().forEach(name -> one("ACTION_CONSTRAINT", name, words));
        if (config.checkDeadlock() != null) {
            words.addAll(List.of("CHECK_DEADLOCK", config.checkDeadlock() ? "TRUE" : "FALSE"));
        }
        return words;
    }

    private static void module(@Nullable String module, List<String> words) {
        if (module != null) {
            words.addAll(List.of("[", module, "]"));
        }
    }

    private static void one(String keyword, Config.@Nullable Name name, List<String> words) {
        if (name != null) {
            words.addAll(List.of(keyword, name.text()));
        }
    }
}
