package dev.holdfast.parse;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Assumption;
import dev.holdfast.ir.Config;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Image;
import dev.holdfast.ir.Spec;
import dev.holdfast.ir.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tla2sany.semantic.ASTConstants;
import tla2sany.semantic.AssumeNode;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.ModuleNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SymbolNode;

/** One root module on its way from SANY's tree to ours: holds what the parts of the lowering share. */
final class SpecLowering {
    private final Modules modules;
    private final ModuleNode root;
    private final ModuleFiles files;
    private final Config config;
    private final Places places;
    private final Problems problems = new Problems();
    private final Bindings bindings = new Bindings();
    private final Map<OpDeclNode, Variable> variables = new HashMap<>();
    private final Scope rootScope = new Scope(Instance.root(new Home()), Names.NONE);
    private final ExpressionLowering expressions = new ExpressionLowering(this);
    private final BoundLowering bounds = new BoundLowering(this);
    private final ShapeLowering shapes = new ShapeLowering(this);
    private final Builtins builtins = new Builtins(this);
    private final FairnessLowering fairness = new FairnessLowering(this);
    private final References references = new References(this);
    private final Definitions definitions = new Definitions(this);

    SpecLowering(Modules modules, ModuleFiles files, Config config) {
        this.modules = modules;
        this.root = modules.root();
        this.files = files;
        this.config = config;
        this.places = new Places(files);
    }

    /** The whole spec, or all the problems that the config's names and what they need have. */
    Spec lower(List<String> furtherNames) {
        List<Variable> declared = declareVariables();
        SortedSet<String> operatorNames = operatorNames();
        ConfigBinding binding = new ConfigBinding(this, modules);
        binding.bind(config);
        Map<String, SymbolNode> wanted = binding.wanted(config, operatorNames);
        for (String name : furtherNames) {
            binding.symbol(name).filter(symbol -> symbol.getArity() == 0).ifPresent(symbol -> wanted.put(name, symbol));
        }
        Map<String, Definition> defined = new TreeMap<>();
        wanted.forEach((name, symbol) -> defined.put(name, definition(name, symbol)));
        List<Assumption> assumptions = assumptions();
        definitions.lowerWaiting();
        Map<String, List<Image>> images = images();
        definitions.lowerWaiting();
        problems.throwIfAny();
        return new Spec(root.getName().toString(), begin(), declared, assumptions, defined, images,
                new TypeHints(this, rootScope).of(root), operatorNames);
    }

    private Map<String, List<Image>> images() {
        Map<String, List<Image>> images = new TreeMap<>();
        Instance here = rootScope.instance();
        for (Instance instance : here.home().entered(here)) {
            if (!instance.prefix().isEmpty() && instance.parameters().isEmpty()) {
                images.put(instance.prefix(), images(instance));
            }
        }
        return images;
    }

    private List<Image> images(Instance instance) {
        Map<OpDeclNode, ExprOrOpArgNode> stands = instance.variables();
        List<Image> images = new ArrayList<>();
        for (OpDeclNode variable : inOrder(stands.keySet().toArray(OpDeclNode[]::new))) {
            if (expressions.argument(Objects.requireNonNull(stands.get(variable)),
                    rootScope) instanceof Expr expression) {
                images.add(new Image(instance.prefix() + variable.getName(), expression));
            }
        }
        return images;
    }

    private List<Variable> declareVariables() {
        List<Variable> declared = new ArrayList<>();
        for (OpDeclNode node : inOrder(root.getVariableDecls())) {
            Variable variable = new Variable(node.getName().toString(), declared.size(), places.of(node));
            declared.add(variable);
            variables.put(node, variable);
        }
        return declared;
    }

    /** SANY lists declarations by the hash of their names. */
    private List<OpDeclNode> inOrder(OpDeclNode[] declared) {
        return Arrays.stream(declared)
                .sorted(Comparator.comparing((OpDeclNode node) -> modules.order().indexOf(node.getLocation().source()))
                        .thenComparing(node -> places.of(node)))
                .toList();
    }

    private SortedSet<String> operatorNames() {
        SortedSet<String> names = new TreeSet<>();
        for (OpDefNode node : root.getOpDefs()) {
            if (node.getArity() == 0 && node.getKind() == ASTConstants.UserDefinedOpKind && !isStandard(node)) {
                names.add(node.getName().toString());
            }
        }
        return names;
    }

    /** The definition that a name of the config means; a constant or variable is wrapped into one. */
    private Definition definition(String name, SymbolNode symbol) {
        Span place = places.of(symbol);
        Expr expr = references.apply(symbol, List.of(), rootScope, place);
        if (expr instanceof Expr.Apply apply && apply.callee() instanceof Definition definition) {
            return definition;
        }
        Definition wrapper = new Definition(name, List.of(), false, place);
        wrapper.complete(expr);
        return wrapper;
    }

    private List<Assumption> assumptions() {
        List<Assumption> assumptions = new ArrayList<>();
        for (AssumeNode node : root.getAssumptions()) {
            // An AXIOM is for provers; TLC does not evaluate it either.
            if (!node.getIsAxiom()) {
                Span span = places.of(node);
                String name = node.getDef() == null
                        ? "ASSUME at line " + span.line()
                        : node.getDef().getName().toString();
                assumptions.add(new Assumption(name, expressions.lower(node.getAssume(), rootScope), span));
            }
        }
        return assumptions;
    }

    private Span begin() {
        Span all = places.of(root);
        return Span.at(all.file(), all.line(), all.column());
    }

    Optional<Variable> variable(OpDeclNode node) {
        @Nullable
        Variable variable = variables.get(node);
        return Optional.ofNullable(variable);
    }

    /** Does the definition come from a module that is not the user's? */
    boolean isStandard(OpDefNode node) {
        return files.isStandardModule(StandardOperators.module(node));
    }

    /** Is the definition's text a placeholder for something we do not have? */
    boolean isOpaque(OpDefNode node) {
        return StandardOperators.isOpaque(StandardOperators.module(node)) && isStandard(node);
    }

    Places places() {
        return places;
    }

    Problems problems() {
        return problems;
    }

    Bindings bindings() {
        return bindings;
    }

    ExpressionLowering expressions() {
        return expressions;
    }

    BoundLowering bounds() {
        return bounds;
    }

    ShapeLowering shapes() {
        return shapes;
    }

    FairnessLowering fairness() {
        return fairness;
    }

    /** The number of variables of the spec. */
    int variableCount() {
        return variables.size();
    }

    Builtins builtins() {
        return builtins;
    }

    References references() {
        return references;
    }

    Definitions definitions() {
        return definitions;
    }
}
