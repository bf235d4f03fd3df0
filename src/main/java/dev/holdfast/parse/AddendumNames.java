package dev.holdfast.parse;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Config;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tla2sany.semantic.ModuleNode;
import tla2sany.semantic.SymbolNode;
import util.UniqueString;

/** The names that an addendum may use beyond the root module's, and the one under which it is put there. */
final class AddendumNames {
    private static final Pattern WORD = Pattern.compile("\\w+");

    private final ModuleNode root;
    private final Config config;

    AddendumNames(ModuleNode root, Config config) {
        this.root = root;
        this.config = config;
    }

    ModuleNode root() {
        return root;
    }

    private boolean isKnown(String name) {
        @Nullable
        SymbolNode symbol = root.getContext().getSymbol(UniqueString.uniqueStringOf(name));
        return symbol != null;
    }

    /** A name that the module does not have. */
    String operator() {
        String name = "HoldfastExpression";
        while (isKnown(name)) {
            name += "_";
        }
        return name;
    }

    /** The config's model values that the text mentions and that mean nothing in the module; in name order. */
    List<String> modelValues(String text) {
        Set<String> values = new TreeSet<>();
        config.values().forEach(value -> addModelValues(value.value(), values));
        Set<String> words = new TreeSet<>(WORD.matcher(text).results().map(MatchResult::group).toList());
        return values.stream().filter(name -> words.contains(name) && !isKnown(name)).toList();
    }

    /** A {@code .cfg} writes no structured values but sets. */
    private static void addModelValues(Value value, Set<String> names) {
        if (value instanceof ModelValue model) {
            names.add(model.name());
        } else if (value instanceof EnumeratedSet set) {
            set.forEach(element -> addModelValues(element, names));
        }
    }

    /** The config with these constants, each its own value. */
    Config withModelValues(List<String> names) {
        List<Config.ConstantValue> values = new ArrayList<>(config.values());
        names.forEach(name -> values.add(
                new Config.ConstantValue(new Config.Name(name, Span.NOWHERE), null, new ModelValue(name))));
        return config.withValues(values);
    }
}
