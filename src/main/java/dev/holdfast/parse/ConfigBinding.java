package dev.holdfast.parse;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Suggestions;
import dev.holdfast.ir.Config;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.ModelValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tla2sany.parser.Operators;
import tla2sany.semantic.ModuleNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SymbolNode;
import util.UniqueString;

/** Finds what the names of a {@code .cfg} mean in the root module. */
final class ConfigBinding {
    private final SpecLowering spec;
    private final Modules modules;
    private final ModuleNode root;

    ConfigBinding(SpecLowering spec, Modules modules) {
        this.spec = spec;
        this.modules = modules;
        this.root = modules.root();
    }

    /** What the root module knows by that name. */
    Optional<SymbolNode> symbol(String name) {
        return symbol(root, name);
    }

    private static Optional<SymbolNode> symbol(ModuleNode module, String name) {
        UniqueString synonym = Operators.resolveSynonym(UniqueString.uniqueStringOf(name));
        @Nullable
        SymbolNode found = module.getContext().getSymbol(synonym);
        return Optional.ofNullable(found).filter(node -> node instanceof OpDefNode || node instanceof OpDeclNode);
    }

    /** Gives the constants and overridden definitions what the config says. */
    void bind(Config config) {
        Set<String> overridden = new HashSet<>();
        config.overrides().forEach(override -> overridden.add(override.name().text()));
        for (Config.ConstantValue value : config.values()) {
            if (isIdle(value)) {
                continue;
            }
            put(value.name(), value.module(), new Binding.Constant(value.value()), 0);
        }
        for (Config.Override override : config.overrides()) {
            Config.Name operator = override.operator();
            if (overridden.contains(operator.text())) {
                spec.problems().report(Code.CONFIG_UNFIT, operator.span(), operator.text()
                        + " is itself overridden and cannot stand in for " + override.name().text());
            }
            resolve(operator).ifPresent(symbol -> put(override.name(), override.module(), new Binding.Symbol(symbol),
                    symbol.getArity()));
        }
        requireAllConstants(config);
    }

    /** {@code x = x} for an x that the spec does not have names a model value that nothing uses; TLC lets that pass. */
    private boolean isIdle(Config.ConstantValue value) {
        String name = value.name().text();
        return value.module() == null && value.value().equals(new ModelValue(name)) && symbol(name).isEmpty();
    }

    private void put(Config.Name name, @Nullable String module, Binding binding, int arity) {
        Optional<ModuleNode> where = module == null ? Optional.of(root) : module(module, name);
        Optional<SymbolNode> symbol = where.flatMap(node -> symbol(node, name.text()));
        if (where.isPresent() && symbol.isEmpty()) {
            unknown(name, symbols(where.get()), where.get());
        }
        symbol.filter(node -> fits(node, arity, name)).ifPresent(node -> put(node, name, module, binding));
    }

    private void put(SymbolNode symbol, Config.Name name, @Nullable String module, Binding binding) {
        if (symbol instanceof OpDefNode definition) {
            override(definition, module, binding);
        } else if (symbol instanceof OpDeclNode declared && spec.variable(declared).isEmpty() && module == null) {
            spec.bindings().bind(declared, binding);
        } else {
            spec.problems().report(Code.CONFIG_UNFIT, name.span(),
                    name.text() + (module == null
                            ? " is a variable, not a constant"
                            : " is declared, not defined: only a"
                                    + " definition can be overridden in one module"));
        }
    }

    private void override(OpDefNode definition, @Nullable String module, Binding binding) {
        if (module == null) {
            spec.bindings().override(definition, binding);
        } else {
            spec.bindings().overrideBody(definition, binding);
        }
    }

    private boolean fits(SymbolNode symbol, int arity, Config.Name name) {
        if (symbol.getArity() != arity) {
            spec.problems().report(Code.CONFIG_UNFIT, name.span(),
                    name.text() + " takes " + arguments(symbol.getArity())
                            + ", what is put in its place " + arguments(arity));
        }
        return symbol.getArity() == arity;
    }

    private static String arguments(int count) {
        return count == 0 ? "no arguments" : count == 1 ? "one argument" : count + " arguments";
    }

    private Optional<ModuleNode> module(String module, Config.Name name) {
        Optional<ModuleNode> found = Optional.ofNullable(modules.all().get(module));
        if (found.isEmpty()) {
            spec.problems().report(Code.CONFIG_UNKNOWN_NAME, name.span(), "the spec has no module " + module,
                    Suggestions.hint(module, modules.all().keySet()).orElse(null));
        }
        return found;
    }

    private void requireAllConstants(Config config) {
        Set<String> mentioned = new HashSet<>();
        config.values().forEach(value -> mentioned.add(value.name().text()));
        config.overrides().forEach(override -> mentioned.add(override.name().text()));
        for (OpDeclNode constant : root.getConstantDecls()) {
            if (!spec.bindings().isBound(constant)) {
                if (!mentioned.contains(constant.getName().toString())) {
                    missing(constant, config);
                }
                // Something must stand in for it while we look for further problems.
                spec.bindings().bind(constant, new Binding.Constant(BoolValue.FALSE));
            }
        }
    }

    private void missing(OpDeclNode constant, Config config) {
        String name = constant.getName().toString();
        spec.problems().report(Code.CONFIG_CONSTANT_MISSING, spec.places().of(constant),
                "CONSTANT " + name + " has no value in " + config.file(),
                "add `" + name + (constant.getArity() == 0 ? " = ...'" : " <- ...'") + " under CONSTANTS");
    }

    /** What the config asks for: behavior, properties, constraints, symmetry. */
    Map<String, SymbolNode> wanted(Config config, Collection<String> operatorNames) {
        Map<String, SymbolNode> wanted = new LinkedHashMap<>();
        for (Config.Name name : names(config)) {
            resolve(name, operatorNames).ifPresent(symbol -> {
                if (symbol.getArity() == 0) {
                    wanted.put(name.text(), symbol);
                } else {
                    spec.problems().report(Code.CONFIG_UNFIT, name.span(),
                            name.text() + " takes " + arguments(symbol.getArity()) + "; here it must take none");
                }
            });
        }
        return wanted;
    }

    private static List<Config.Name> names(Config config) {
        List<Config.Name> names = new ArrayList<>();
        Stream.of(config.specification(), config.init(), config.next(), config.symmetry(), config.view(),
                config.alias())
                .flatMap(Stream::ofNullable).forEach(names::add);
        config.properties().forEach(property -> names.add(property.name()));
        names.addAll(config.constraints());
        names.addAll(config.actionConstraints());
        return names;
    }

    private Optional<SymbolNode> resolve(Config.Name name) {
        return resolve(name, symbols(root));
    }

    private Optional<SymbolNode> resolve(Config.Name name, Collection<String> candidates) {
        Optional<SymbolNode> found = symbol(name.text());
        if (found.isEmpty()) {
            unknown(name, candidates, root);
        }
        return found;
    }

    private void unknown(Config.Name name, Collection<String> candidates, ModuleNode module) {
        Set<String> all = new TreeSet<>(candidates);
        all.addAll(ConfigKeyword.words());
        boolean argument = !name.span().isKnown();
        spec.problems().report(argument ? Code.ARGUMENT : Code.CONFIG_UNKNOWN_NAME, name.span(),
                (argument ? "--constant " + name.text() + ": " : "") + "module " + module.getName() + " has no "
                        + name.text(),
                Suggestions.hint(name.text(), all).or(() -> untranslated(module)).orElse(null));
    }

    private Optional<String> untranslated(ModuleNode module) {
        return Algorithm.isUntranslated(spec.places().lines(module.getName().toString()))
                ? Optional.of("its PlusCal algorithm is not translated: java -cp tla2tools.jar pcal.trans "
                        + module.getName() + ".tla does that")
                : Optional.empty();
    }

    private static Set<String> symbols(ModuleNode module) {
        Set<String> names = new TreeSet<>();
        var symbols = module.getContext().getContextSymbolEnumeration();
        while (symbols.hasMoreElements()) {
            names.add(symbols.nextElement().getName().toString());
        }
        return names;
    }
}
