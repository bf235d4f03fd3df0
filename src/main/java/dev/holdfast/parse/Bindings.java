package dev.holdfast.parse;

import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tla2sany.semantic.ExprNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;

/** What the {@code .cfg} says of constants and definitions, by the nodes that it means. */
final class Bindings {
    private final Map<OpDeclNode, Binding> constants = new HashMap<>();
    private final Map<ExprNode, List<Overridden>> definitions = new HashMap<>();

    /**
     * A definition that the config overrides.
     *
     * @param copy a definition that the root module has through an INSTANCE is overridden there only, any other
     *     wherever it is used by its own name: TLC's rule, by which {@code I!Op} still reaches an Op that is overridden
     * @param module the module that the override is confined to; null for everywhere
     */
    private record Overridden(Copy copy, boolean qualified, @Nullable String module, Binding binding) {
        boolean applies(Copy used, boolean usedQualified, String usedIn, String definedIn) {
            boolean byItsName = module != null || qualified == usedQualified;
            boolean same = copy.instance().isRoot() || copy.instance() == used.instance();
            return byItsName && same && (module == null || module.equals(usedIn) || module.equals(definedIn));
        }
    }

    void bind(OpDeclNode constant, Binding binding) {
        constants.put(constant, binding);
    }

    void override(OpDefNode node, Copy copy, @Nullable String module, Binding binding) {
        List<Overridden> known = definitions.computeIfAbsent(copy.body(), any -> new ArrayList<>());
        // What is confined to a module goes before what holds everywhere.
        known.add(module == null ? known.size() : 0, new Overridden(copy, isQualified(node), module, binding));
    }

    boolean isBound(OpDeclNode constant) {
        return constants.containsKey(constant);
    }

    Binding constant(OpDeclNode node) {
        Binding binding = constants.get(node);
        if (binding == null) {
            throw new HoldfastBug("nothing is known of " + node.getName() + ", declared at " + node.getLocation());
        }
        return binding;
    }

    /** What stands in for a definition used at a place. */
    Optional<Binding> override(OpDefNode node, Scope scope, Span place) {
        if (definitions.isEmpty()) {
            return Optional.empty();
        }
        Copy used = Copy.of(node, scope.instance(), scope.home(node));
        String definedIn = String.valueOf(node.getSource().getOriginallyDefinedInModuleNode().getName());
        return definitions.getOrDefault(used.body(), List.of()).stream()
                .filter(overridden -> overridden.applies(used, isQualified(node), moduleOf(place), definedIn))
                .map(Overridden::binding)
                .findFirst();
    }

    private static boolean isQualified(OpDefNode node) {
        return node.getName().toString().indexOf('!') >= 0;
    }

    private static String moduleOf(Span place) {
        String file = place.file().replaceFirst("\\.tla$", "");
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}
