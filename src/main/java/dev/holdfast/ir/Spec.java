package dev.holdfast.ir;

import dev.holdfast.diagnostic.Span;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * A root module bound to a {@link Config}.
 *
 * @param module name of the root module
 * @param span where the root module begins
 * @param variables in declaration order, those of extended modules first as SANY lists them
 * @param assumptions of the root module and the modules it extends, in order
 * @param definitions every operator that the config names (Init, properties, constraints, ...) and every further name
 *     asked for that exists, by that name
 * @param images of the variables of each module that the root module instantiates under a name and without parameters, by
 *     that name with its exclamation mark; only where something was needed of it
 * @param typeHints what definitions of the root module say of the types of variables, whether anybody asked for them or not:
 *     a conjunction of memberships for each
 * @param operatorNames all operators without parameters that the root module offers, for "did you mean"
 */
public record Spec(String module, Span span, List<Variable> variables, List<Assumption> assumptions,
        Map<String, Definition> definitions, Map<String, List<Image>> images, List<Expr> typeHints,
        SortedSet<String> operatorNames) {
    public Spec {
        variables = List.copyOf(variables);
        assumptions = List.copyOf(assumptions);
        definitions = Map.copyOf(definitions);
        images = Map.copyOf(images);
        typeHints = List.copyOf(typeHints);
    }
}
