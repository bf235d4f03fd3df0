package dev.holdfast.parse;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Suggestions;
import dev.holdfast.ir.Config;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sections of a {@code .cfg}, each begun by a keyword. A section with a problem does not hide those after it. */
final class ConfigSections {
    private final ConfigWords words;
    private final ConfigConstants constants;
    private final Map<ConfigKeyword, Config.Name> single = new EnumMap<>(ConfigKeyword.class);
    private final List<Config.PropertyName> properties = new ArrayList<>();
    private final List<Config.Name> constraints = new ArrayList<>();
    private final List<Config.Name> actionConstraints = new ArrayList<>();

    ConfigSections(ConfigWords words) {
        this.words = words;
        this.constants = new ConfigConstants(words);
    }

    Config parse(String file, String module) {
        while (!words.atEnd()) {
            section();
        }
        return new Config(file, module, constants.values(), constants.overrides(),
                single.get(ConfigKeyword.SPECIFICATION),
                single.get(ConfigKeyword.INIT), single.get(ConfigKeyword.NEXT), properties, constraints,
                actionConstraints,
                single.get(ConfigKeyword.SYMMETRY), single.get(ConfigKeyword.VIEW), single.get(ConfigKeyword.ALIAS),
                checkDeadlock());
    }

    private @Nullable Boolean checkDeadlock() {
        Config.Name said = single.get(ConfigKeyword.CHECK_DEADLOCK);
        return said == null ? null : Boolean.valueOf(said.text());
    }

    private void section() {
        ConfigToken word = words.take();
        Optional<ConfigKeyword> keyword = word.kind() == ConfigToken.Kind.NAME
                ? ConfigKeyword.of(word.text()).or(() -> meant(word))
                : Optional.empty();
        if (keyword.isPresent()) {
            section(keyword.get(), word);
        } else {
            if (word.kind() != ConfigToken.Kind.NAME) {
                words.problem(Code.CONFIG_SYNTAX, word.span(), "found " + word.quoted() + " where a keyword should be",
                        null);
            }
            words.skipToSectionEnd();
        }
    }

    /** Reports a word that is no keyword; the rest of its section is read as that of the nearest keyword. */
    private Optional<ConfigKeyword> meant(ConfigToken word) {
        Optional<String> nearest = Suggestions.nearest(word.text(), ConfigKeyword.words());
        words.problem(Code.CONFIG_KEYWORD, word.span(), "`" + word.text() + "' is no keyword of a .cfg",
                Suggestions.hint(word.text(), ConfigKeyword.words()).orElse(null));
        return nearest.flatMap(ConfigKeyword::of);
    }

    private void section(ConfigKeyword keyword, ConfigToken word) {
        switch (keyword) {
            case CONSTANT -> constants.section();
            case SPECIFICATION, INIT, NEXT, SYMMETRY, VIEW, ALIAS ->
                one(keyword, word, words.name("the name of an operator"));
            case CHECK_DEADLOCK -> one(keyword, word, truth());
            case INVARIANT -> properties(Config.PropertyKind.INVARIANT);
            case PROPERTY -> properties(Config.PropertyKind.PROPERTY);
            case CONSTRAINT -> names(constraints);
            case ACTION_CONSTRAINT -> names(actionConstraints);
            case UNSUPPORTED -> unsupported(word);
        }
    }

    private void one(ConfigKeyword keyword, ConfigToken word, Optional<Config.Name> name) {
        name.ifPresent(found -> {
            Config.Name before = single.putIfAbsent(keyword, found);
            if (before != null) {
                words.problem(Code.CONFIG_DUPLICATE, word.span(),
                        word.text() + " stands twice; first in line " + before.span().line(), null);
            }
            // section() says better what is wrong with such a word.
            if (!words.atSectionEnd() && !words.peek().mayBeMisspeltKeyword()) {
                words.unexpected("a keyword", word.text() + " takes one name");
            }
        });
        if (!words.peek().mayBeMisspeltKeyword()) {
            words.skipToSectionEnd();
        }
    }

    private Optional<Config.Name> truth() {
        ConfigToken word = words.peek();
        if (word.text().equals("TRUE") || word.text().equals("FALSE")) {
            return Optional.of(new Config.Name(words.take().text(), word.span()));
        }
        words.unexpected("TRUE or FALSE");
        return Optional.empty();
    }

    private void properties(Config.PropertyKind kind) {
        List<Config.Name> named = new ArrayList<>();
        properties.stream().filter(property -> property.kind() == kind).forEach(property -> named.add(property.name()));
        int before = named.size();
        names(named);
        named.subList(before, named.size()).forEach(name -> properties.add(new Config.PropertyName(kind, name)));
    }

    private void names(List<Config.Name> found) {
        while (!words.atSectionEnd()) {
            Optional<Config.Name> name = words.identifier("a name or a keyword");
            if (name.isEmpty()) {
                words.skipToSectionEnd();
            } else if (found.stream().anyMatch(other -> other.text().equals(name.get().text()))) {
                words.problem(Code.CONFIG_DUPLICATE, name.get().span(), name.get().text() + " is listed twice", null);
            } else {
                found.add(name.get());
            }
        }
    }

    private void unsupported(ConfigToken word) {
        String wayOut = switch (word.text()) {
            case "POSTCONDITION", "POSTCONDITIONS" -> "leave it out: it is about the run, not about the model";
            default -> "leave it out";
        };
        words.problem(Code.CONFIG_UNSUPPORTED, word.span(), word.text() + " is not supported", wayOut);
        words.skipToSectionEnd();
    }
}
