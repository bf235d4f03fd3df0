package dev.holdfast.compile;

import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.ir.Definition;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Level;
import dev.holdfast.ir.Levels;
import dev.holdfast.ir.Operator;
import dev.holdfast.layout.PackedLayout;
import dev.holdfast.model.Model;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.Value;
import dev.holdfast.value.ValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An Init that first gives each variable a value, or each element of a set, that depend on no other variable, and then only
 * tests. So is an inductive invariant, taken for Init to see whether steps preserve it: many candidates, of which many are
 * no initial states. Candidates come in the order in which the reference engine makes them.
 */
final class InitialProduct {
    /** Fewer are not worth any code. */
    private static final long FEWEST = 100;
    private static final int MOST_OF_A_VARIABLE = 1 << 20;

    /** By variable, in the order in which they get their values: those values, packed, in a state that has nothing else. */
    private final List<long[][]> ways;
    private final Expr test;

    private InitialProduct(List<long[][]> ways, Expr test) {
        this.ways = ways;
        this.test = test;
    }

    /** Empty if Init is not of that form, or too small or too large for it. */
    static Optional<InitialProduct> of(Model model, PackedLayout layout, Function<Expr, Value> constants) {
        Expr init = model.init();
        if (init == null || model.actions().isEmpty() || model.symmetry() != null) {
            // What a CHOOSE does under SYMMETRY is the reference engine's to judge.
            return Optional.empty();
        }
        List<Expr> conjuncts = new ArrayList<>();
        flatten(init, conjuncts);
        Reader reader = new Reader(layout, constants);
        int variables = layout.variables().size();
        for (int i = 0; i < Math.min(variables, conjuncts.size()); i++) {
            if (!reader.gives(conjuncts.get(i))) {
                return Optional.empty();
            }
        }
        if (conjuncts.size() < variables || reader.candidates < FEWEST) {
            return Optional.empty();
        }
        List<Expr> tests = conjuncts.subList(variables, conjuncts.size());
        return Optional.of(new InitialProduct(reader.ways, new Expr.Conjunction(tests, init.span())));
    }

    /** Conjuncts in the order in which they are evaluated; names of operators stand for what they are defined as. */
    private static void flatten(Expr expr, List<Expr> into) {
        switch (expr) {
            case Expr.Conjunction e -> e.conjuncts().forEach(conjunct -> flatten(conjunct, into));
            case Expr.Apply e when e.callee() instanceof Definition name && name.arity() == 0 && !name.isLocal()
                    && new Levels().of(name) == Level.STATE ->
                flatten(name.body(), into);
            default -> into.add(expr);
        }
    }

    /** What a candidate must meet to be an initial state. */
    Expr test() {
        return test;
    }

    /** Is shown candidates. */
    interface Visitor {
        /** @return whether to go on */
        boolean visit(long[] candidate);
    }

    /**
     * Shows the candidates; the array is used again for the next one.
     *
     * @return whether it went on to the last one
     */
    boolean forEach(int words, Visitor visitor) {
        return forEach(0, new long[ways.size() + 1][words], visitor);
    }

    /** @param states the candidate as far as the first variables go, for each number of variables */
    private boolean forEach(int variable, long[][] states, Visitor visitor) {
        if (variable == ways.size()) {
            return visitor.visit(states[variable]);
        }
        for (long[] way : ways.get(variable)) {
            for (int word = 0; word < way.length; word++) {
                states[variable + 1][word] = states[variable][word] | way[word];
            }
            if (!forEach(variable + 1, states, visitor)) {
                return false;
            }
        }
        return true;
    }

    /** Reads what conjuncts give to variables. */
    private static final class Reader {
        private final PackedLayout layout;
        private final Function<Expr, Value> constants;
        private final boolean[] isGiven;
        private final List<long[][]> ways = new ArrayList<>();
        private long candidates = 1;

        Reader(PackedLayout layout, Function<Expr, Value> constants) {
            this.layout = layout;
            this.constants = constants;
            this.isGiven = new boolean[layout.variables().size()];
        }

        /** Does the conjunct give a variable its values? */
        boolean gives(Expr conjunct) {
            if (!(conjunct instanceof Expr.Builtin e)
                    || e.operator() != Operator.EQUAL && e.operator() != Operator.MEMBER) {
                return false;
            }
            int variable = Targets.variable(e.operand(0), Scope.EMPTY);
            if (variable < 0 || isGiven[variable] || new Levels().of(e.operand(1)) != Level.CONSTANT) {
                return false;
            }
            isGiven[variable] = true;
            List<Value> values = values(e);
            return values != null && pack(variable, values);
        }

        /** Null if there are none, or not that simply. */
        private @Nullable List<Value> values(Expr.Builtin expr) {
            try {
                Value value = constants.apply(expr.operand(1));
                if (expr.operator() == Operator.EQUAL) {
                    return List.of(value.explicit());
                }
                return value instanceof SetValue set && set.isFinite() && set.cardinality() <= MOST_OF_A_VARIABLE
                        ? listed(set.enumerated())
                        : null;
            } catch (SpecException | ValueException problem) {
                return null;
            }
        }

        private static List<Value> listed(EnumeratedSet set) {
            List<Value> values = new ArrayList<>();
            set.forEach(element -> values.add(element.explicit()));
            return values;
        }

        private boolean pack(int variable, List<Value> values) {
            long[][] packed = new long[values.size()][layout.words()];
            for (int i = 0; i < packed.length; i++) {
                if (!layout.store(layout.slot(variable), values.get(i), packed[i])) {
                    return false;
                }
            }
            ways.add(packed);
            candidates = Math.min(candidates, Long.MAX_VALUE / Math.max(1, packed.length)) * packed.length;
            return true;
        }
    }
}
