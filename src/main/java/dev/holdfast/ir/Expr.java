package dev.holdfast.ir;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.value.Value;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An expression of TLA+. Each shape is one case of the single switch that every stage has over them.
 */
public sealed interface Expr extends Argument {

    /** A number, string, TRUE, FALSE, or the value that the {@code .cfg} gives a CONSTANT. */
    record Literal(Value value, Span span) implements Expr {}

    record VariableReference(Variable variable, Span span) implements Expr {}

    /** {@code Op(a, b)}; without arguments a plain name: a bound variable, a parameter, a definition. */
    record Apply(Callee callee, List<Argument> arguments, Span span) implements Expr {
        public Apply {
            arguments = List.copyOf(arguments);
        }
    }

    /** One of the {@link Operator}s; the arguments are expressions except where the operator says otherwise. */
    record Builtin(Operator operator, List<Argument> arguments, Span span) implements Expr {
        public Builtin {
            arguments = List.copyOf(arguments);
        }

        /** The i-th argument, counted from 0, where it is an expression. */
        public Expr operand(int i) {
            return (Expr) arguments.get(i);
        }
    }

    /** {@code /\}; left to right, stopping at the first FALSE. */
    record Conjunction(List<Expr> conjuncts, Span span) implements Expr {
        public Conjunction {
            conjuncts = List.copyOf(conjuncts);
        }
    }

    /** {@code \/}; left to right, stopping at the first TRUE. */
    record Disjunction(List<Expr> disjuncts, Span span) implements Expr {
        public Disjunction {
            disjuncts = List.copyOf(disjuncts);
        }
    }

    /** {@code \A} or {@code \E} over bounds; the first bound varies slowest. */
    record Quantified(Quantifier quantifier, List<Bound> bounds, Expr body, Span span) implements Expr {
        public Quantified {
            bounds = List.copyOf(bounds);
        }
    }

    /** {@code \A} and {@code \E}. */
    enum Quantifier {
        FOR_ALL, EXISTS
    }

    /** {@code CHOOSE x \in S : P}. */
    record Choose(Bound bound, Expr predicate, Span span) implements Expr {}

    /** {@code {x \in S : P}}. */
    record SetFilter(Bound bound, Expr predicate, Span span) implements Expr {}

    /** {@code {e : x \in S, ...}}. */
    record SetMap(Expr element, List<Bound> bounds, Span span) implements Expr {
        public SetMap {
            bounds = List.copyOf(bounds);
        }
    }

    /**
     * {@code [x \in S |-> e]}, or {@code f[x \in S] == e}. With several bound names the argument is their tuple.
     *
     * @param self the name by which a recursive function's body refers to the function, if it does
     */
    record FunctionConstructor(List<Bound> bounds, Expr body, @Nullable Local self, Span span) implements Expr {
        public FunctionConstructor {
            bounds = List.copyOf(bounds);
        }
    }

    /** {@code f[a]}, also {@code r.name} with a string and {@code f[a, b]} with a tuple. */
    record FunctionApply(Expr function, Expr argument, Span span) implements Expr {}

    /** {@code [f EXCEPT ![a].b = e, ...]}; the updates apply one after the other. */
    record Except(Expr function, List<Update> updates, Span span) implements Expr {
        public Except {
            updates = List.copyOf(updates);
        }
    }

    /**
     * One {@code ![path] = value} of EXCEPT.
     *
     * @param path at least one argument, outermost first
     * @param old stands for {@code @} in the value
     */
    record Update(List<Expr> path, Expr value, Local old, Span span) {
        public Update {
            path = List.copyOf(path);
        }
    }

    /** {@code [a |-> 1, b |-> 2]}; at least one field. */
    record RecordConstructor(SortedMap<String, Expr> fields, Span span) implements Expr {}

    /** {@code [a : S, b : T]}; at least one field. */
    record RecordSetConstructor(SortedMap<String, Expr> fields, Span span) implements Expr {}

    record If(Expr condition, Expr then, Expr otherwise, Span span) implements Expr {}

    /** {@code CASE p -> e [] ... [] OTHER -> e}. */
    record Case(List<Arm> arms, @Nullable Expr other, Span span) implements Expr {
        public Case {
            arms = List.copyOf(arms);
        }
    }

    /** One {@code condition -> value} of CASE. */
    record Arm(Expr condition, Expr value) {}

    /** LET; a later definition may use an earlier one. */
    record Let(List<Definition> definitions, Expr body, Span span) implements Expr {
        public Let {
            definitions = List.copyOf(definitions);
        }
    }

    /** {@code e'}. */
    record Prime(Expr expression, Span span) implements Expr {}

    /** {@code UNCHANGED e}. */
    record Unchanged(Expr expression, Span span) implements Expr {}

    /**
     * {@code ENABLED A}.
     *
     * @param shadows variables of an instantiated module that WITH replaces by more than another variable: in A they stand
     *     for themselves, for A may take a step that the variables behind them could not
     */
    record Enabled(Expr action, List<Shadow> shadows, Span span) implements Expr {
        public Enabled {
            shadows = List.copyOf(shadows);
        }

        public Enabled(Expr action, Span span) {
            this(action, List.of(), span);
        }
    }

    /**
     * A variable that exists only within one ENABLED.
     *
     * @param variable numbered after the spec's own
     * @param value its current value
     */
    record Shadow(Variable variable, Expr value) {}

    /** {@code [A]_v}: A, or v unchanged. */
    record SquareAction(Expr action, Expr subscript, Span span) implements Expr {}

    /** {@code <<A>>_v}: A, and v changed. */
    record AngleAction(Expr action, Expr subscript, Span span) implements Expr {}

    /** {@code []F}. */
    record Always(Expr formula, Span span) implements Expr {}

    /** {@code <>F}. */
    record Eventually(Expr formula, Span span) implements Expr {}

    /** {@code F ~> G}. */
    record LeadsTo(Expr from, Expr to, Span span) implements Expr {}

    /**
     * {@code WF_v(A)} or {@code SF_v(A)}.
     *
     * @param enabled {@code ENABLED <<A>>_v}
     */
    record Fairness(boolean strong, Expr subscript, Expr action, Expr enabled, Span span) implements Expr {}
}
