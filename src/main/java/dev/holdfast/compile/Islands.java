package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Scalar;
import dev.holdfast.compile.Meaning.Sort;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Argument;
import dev.holdfast.ir.Callee;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.FreeNames;
import dev.holdfast.ir.Local;
import dev.holdfast.ir.Names;
import dev.holdfast.ir.Operator;
import dev.holdfast.ir.Reads;
import dev.holdfast.ir.Variable;
import dev.holdfast.layout.Leaf;
import dev.holdfast.layout.Slot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is left to the reference engine, expression by expression. Its value comes back as a truth, an integer, or the
 * number of an interned value, with which generated code can do little but hand it on.
 */
final class Islands {
    private final Terms terms;
    private final Map<Meaning, Recipe> stored = new IdentityHashMap<>();
    private final List<Island> islands = new ArrayList<>();
    private final Map<Island, Integer> numbers = new HashMap<>();
    private final Map<Expr, NotCompilable> reasons = new HashMap<>();
    private final Local left = new Local("left");
    private final Local right = new Local("right");

    Islands(Terms terms) {
        this.terms = terms;
    }

    /** In the order of their numbers. */
    List<Island> list() {
        return List.copyOf(islands);
    }

    /** Remembers where a meaning was read from. */
    Meaning read(Meaning meaning, Slot slot, int firstWord) {
        stored.put(meaning, new Recipe.Stored(slot, firstWord));
        return meaning;
    }

    // ---- expressions

    /**
     * The value of an expression that is not compiled.
     *
     * @param reason why it is not
     * @throws NotCompilable if it uses a name that has no meaning by itself
     */
    Meaning of(Expr expr, Scope scope, States states, NotCompilable reason) {
        RecipeWriter writer = new RecipeWriter(terms, stored);
        Gathered gathered = new Gathered(writer);
        Names<Recipe> names = gathered.names(FreeNames.of(expr), scope);
        gathered.exprs.add(expr);
        Reads reads = Reads.of(gathered.exprs);
        Set<Integer> read = new HashSet<>();
        for (Variable variable : reads.variables()) {
            read.add(variable.index());
        }
        List<Recipe> current = recipes(states.current(), read, reads.asksEnabled(), writer);
        List<Recipe> next = states.next().stream().allMatch(value -> value == null)
                ? null
                : recipes(states.next(), read, false, writer);
        Island island = new Island.Evaluation(expr, names, current, next, Sort.INTERNED);
        reasons.putIfAbsent(expr, reason);
        return new Scalar(Sort.INTERNED, ask(island, writer.inputs()));
    }

    /** Why the islands that these terms ask are not compiled, each place once. */
    List<NotCompilable> reasons(Iterable<Term> used) {
        Map<Span, NotCompilable> found = new LinkedHashMap<>();
        Set<Term> visited = new HashSet<>();
        Deque<Term> open = new ArrayDeque<>();
        used.forEach(open::add);
        while (!open.isEmpty()) {
            Term term = open.pop();
            if (visited.add(term)) {
                open.addAll(term.parts());
                if (term.operation() == Term.Operation.ISLAND
                        && islands.get(term.number()) instanceof Island.Evaluation asked) {
                    NotCompilable reason = reasons.get(asked.expr());
                    if (reason != null) {
                        found.putIfAbsent(reason.span(), reason);
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static List<Recipe> recipes(List<? extends @Nullable Meaning> values, Set<Integer> read, boolean all,
            RecipeWriter writer) {
        List<Recipe> recipes = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Meaning value = values.get(i);
            recipes.add(value != null && (all || read.contains(i)) ? writer.recipe(value) : new Recipe.Missing());
        }
        return recipes;
    }

    /** Translates names, and gathers the expressions behind them. */
    private static final class Gathered {
        private final RecipeWriter writer;
        private final List<Expr> exprs = new ArrayList<>();
        private final Map<Scope.Binding, Names.Binding<Recipe>> known = new IdentityHashMap<>();

        Gathered(RecipeWriter writer) {
            this.writer = writer;
        }

        Names<Recipe> names(Set<Callee> wanted, Scope scope) {
            List<Names.Entry<Recipe>> entries = new ArrayList<>();
            for (Callee name : wanted) {
                Scope.Binding binding = scope.lookUp(name);
                Names.Binding<Recipe> translated = known.get(binding);
                if (translated == null) {
                    translated = translate(binding);
                    known.put(binding, translated);
                }
                entries.add(new Names.Entry<>(name, translated));
            }
            return new Names<>(entries);
        }

        private Names.Binding<Recipe> translate(Scope.Binding binding) {
            return switch (binding) {
                case Scope.Binding.Known value -> new Names.Binding.Known<>(writer.recipe(value.meaning()));
                case Scope.Binding.Rule rule -> throw new NotCompilable("a recursive function by itself");
                case Scope.Binding.Later later -> {
                    exprs.add(later.expr());
                    yield new Names.Binding.Later<>(later.expr(), names(FreeNames.of(later.expr()), later.scope()));
                }
                case Scope.Binding.Operator operator -> {
                    Definition definition = operator.definition();
                    exprs.add(definition.body());
                    yield new Names.Binding.Operator<>(definition,
                            names(FreeNames.of(definition), operator.scope()));
                }
            };
        }
    }

    // ---- values

    /** Are two values equal? */
    Term equal(Meaning one, Meaning other) {
        RecipeWriter writer = new RecipeWriter(terms, stored);
        List<Argument> operands = List.of(name(left), name(right));
        return ask(evaluation(new Expr.Builtin(Operator.EQUAL, operands, Span.NOWHERE),
                new Names<>(List.of(known(left, one, writer), known(right, other, writer))), Sort.TRUTH),
                writer.inputs());
    }

    /** The number of a value among those interned. */
    Term intern(Meaning meaning) {
        return meaning instanceof Scalar scalar && scalar.sort() == Sort.INTERNED
                ? scalar.term()
                : as(meaning, Sort.INTERNED);
    }

    /** An interned value as a truth or an integer; gives up where it is something else. */
    Term convert(Scalar interned, Sort sort) {
        if (interned.term().operation() == Term.Operation.ISLAND
                && islands.get(interned.term().number()) instanceof Island.Evaluation asked) {
            return ask(new Island.Evaluation(asked.expr(), asked.names(), asked.current(), asked.next(), sort),
                    interned.term().parts());
        }
        return as(interned, sort);
    }

    private Term as(Meaning meaning, Sort sort) {
        RecipeWriter writer = new RecipeWriter(terms, stored);
        return ask(evaluation(name(left), new Names<>(List.of(known(left, meaning, writer))), sort), writer.inputs());
    }

    private static Expr name(Local local) {
        return new Expr.Apply(local, List.of(), Span.NOWHERE);
    }

    private static Names.Entry<Recipe> known(Local name, Meaning meaning, RecipeWriter writer) {
        return new Names.Entry<>(name, new Names.Binding.Known<>(writer.recipe(meaning)));
    }

    private static Island evaluation(Expr expr, Names<Recipe> names, Sort result) {
        return new Island.Evaluation(expr, names, List.of(), null, result);
    }

    /** What a leaf of a slot holds once the slot holds an interned value; gives up where the value does not fit. */
    Term part(Slot slot, Leaf leaf, Term interned) {
        return ask(new Island.Part(slot, leaf), List.of(interned));
    }

    /** Was it said already that the CHOOSE there has several witnesses? */
    Term hasWarned(Span choose) {
        return terms.warned(number(new Island.Warning(choose)));
    }

    private int number(Island island) {
        return numbers.computeIfAbsent(island, added -> {
            islands.add(added);
            return islands.size() - 1;
        });
    }

    private Term ask(Island island, List<Term> inputs) {
        int number = number(island);
        return switch (island) {
            case Island.Warning warning -> terms.warned(number);
            case Island.Part part ->
                terms.island(number, inputs, part.leaf().low(), (int) Math.min(Integer.MAX_VALUE, part.leaf().high()));
            case Island.Evaluation evaluation -> switch (evaluation.result()) {
                case TRUTH -> terms.island(number, inputs, 0, 1);
                case INTERNED -> terms.island(number, inputs, 0, Integer.MAX_VALUE);
                default -> terms.island(number, inputs, Integer.MIN_VALUE, Integer.MAX_VALUE);
            };
        };
    }
}
