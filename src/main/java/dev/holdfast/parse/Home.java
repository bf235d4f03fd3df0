package dev.holdfast.parse;

import dev.holdfast.ir.Definition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SubstInNode;

/**
 * A place where definitions are put: the top level, or one LET. Definitions come into being when they are first
 * referred to, so those that nothing needs are never lowered.
 */
final class Home {
    private final Names names;
    private final boolean local;
    private final Map<Copy, Definition> definitions = new HashMap<>();
    private final List<Definition> completed = new ArrayList<>();
    private final Map<Instance, Map<Object, Instance>> instances = new IdentityHashMap<>();

    /** The top level. */
    Home() {
        names = Names.NONE;
        local = false;
    }

    /** A LET at a place where these names are bound; its definitions see each other. */
    Home(Names outside, List<OpDefNode> defined) {
        names = outside.with(defined, this);
        local = true;
    }

    /** What bodies see besides their own parameters. */
    Names names() {
        return names;
    }

    boolean isLocal() {
        return local;
    }

    Optional<Definition> definition(Copy copy) {
        return Optional.ofNullable(definitions.get(copy));
    }

    void put(Copy copy, Definition definition) {
        definitions.put(copy, definition);
    }

    void completed(Definition definition) {
        completed.add(definition);
    }

    /** In the order in which their bodies were finished, so that each comes after those it refers to. */
    List<Definition> completed() {
        return completed;
    }

    /** The instances that were entered from this one, which are those of which something was needed. */
    List<Instance> entered(Instance from) {
        return List.copyOf(instances.getOrDefault(from, new IdentityHashMap<>()).values());
    }

    /** The instance that a substitution leads to; the same one each time. */
    Instance enter(Instance from, SubstInNode substitution, InstanceHead head, List<FormalParamNode> own) {
        // SANY gives all definitions of one INSTANCE the same array of substitutions.
        return instances.computeIfAbsent(from, any -> new IdentityHashMap<>()).computeIfAbsent(substitution.getSubsts(),
                any -> from.enter(substitution, head, own, this));
    }
}
