package dev.holdfast.parse;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Local;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tla2sany.semantic.ExprNode;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.LetInNode;
import tla2sany.semantic.ModuleNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SubstInNode;
import util.UniqueString;

/**
 * Makes our definitions of SANY's, one for each instance through which a definition is reached. The parameters of the
 * instances become leading parameters of the copy.
 */
final class Definitions {
    private final SpecLowering spec;
    /** Bodies at the top level that are still to be lowered; lowering them where they are met would recurse deeply. */
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    Definitions(SpecLowering spec) {
        this.spec = spec;
    }

    /** The body of an operator of the module. */
    static Optional<ExprNode> body(ModuleNode module, String operator) {
        return module.getContext().getSymbol(UniqueString.uniqueStringOf(operator)) instanceof OpDefNode definition
                ? Optional.of(definition.getBody())
                : Optional.empty();
    }

    /** Lowers every body that is still waiting, and those that these need. */
    void lowerWaiting() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    /**
     * The definition as seen from a place.
     *
     * @param implicit what stands for the parameters of the instances we are in; they come before the arguments
     */
    record Target(Definition definition, List<Argument> implicit) {}

    Target target(OpDefNode node, Scope scope, Span place) {
        Home home = scope.home(node);
        List<FormalParamNode> leading = scope.instance().parameters().stream().filter(p -> !home.names().binds(p))
                .toList();
        Copy copy = Copy.of(node, scope.instance(), home);
        Definition definition = home.definition(copy).orElseGet(() -> make(node, leading, copy, home, scope));
        return new Target(definition,
                leading.stream().map(p -> spec.references().parameter(p, scope, place)).toList());
    }

    private Definition make(OpDefNode node, List<FormalParamNode> leading, Copy copy, Home home, Scope from) {
        List<FormalParamNode> parameters = Stream.concat(leading.stream(), Arrays.stream(node.getParams())).toList();
        List<Local> locals = new ArrayList<>();
        Scope scope = new Scope(copy.instance(), home.names());
        for (FormalParamNode parameter : parameters) {
            Local local = new Local(parameter.getName().toString(), parameter.getArity());
            locals.add(local);
            scope = scope.with(parameter, local);
        }
        Definition definition = new Definition(from.instance().prefix() + node.getName(), locals, home.isLocal(),
                spec.places().of(node.getSource()));
        home.put(copy, definition);
        lower(node, copy, definition, home, scope);
        return definition;
    }

    private void lower(OpDefNode node, Copy copy, Definition definition, Home home, Scope scope) {
        Runnable body = () -> {
            definition.complete(spec.expressions().body(node, copy.body(), scope));
            home.completed(definition);
        };
        if (home.isLocal()) {
            body.run();
        } else {
            waiting.add(body);
        }
    }

    /** LET: its definitions are lowered when the body, or one of them, refers to them. */
    Expr let(LetInNode node, Scope scope) {
        Home home = new Home(scope.names(), List.of(node.getLets()));
        Expr body = spec.expressions().lower(node.getBody(), new Scope(scope.instance(), home.names()));
        List<Definition> needed = home.completed();
        return needed.isEmpty() ? body : new Expr.Let(needed, body, spec.places().of(node));
    }

    /** The body of a definition of an INSTANCE that stands alone, as SANY writes {@code I!Op!1}. */
    Expr instantiated(SubstInNode node, Scope scope) {
        Instance entered = scope.instance().home().enter(scope.instance(), node, InstanceHead.of(node), List.of());
        return spec.expressions().lower(node.getBody(), scope.within(entered));
    }
}
