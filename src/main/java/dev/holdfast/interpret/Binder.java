package dev.holdfast.interpret;

import dev.holdfast.ir.Bound;
import dev.holdfast.ir.Local;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.ProductSet;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.TupleValue;
import dev.holdfast.value.Value;
import dev.holdfast.value.ValueException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** Binds the names of quantifiers and constructors to the elements of their sets. */
final class Binder {
    private final Evaluator evaluator;

    Binder(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /**
     * Visits every choice of elements, the last name varying fastest, until the visitor says no. All sets are evaluated
     * first, as TLC does.
     *
     * @param visitor returns whether to go on
     * @return whether every choice was visited
     */
    boolean forEach(List<Bound> bounds, Environment env, Frame frame, Predicate<Environment> visitor) {
        List<SetValue> sets = new ArrayList<>(bounds.size());
        for (Bound bound : bounds) {
            sets.add(evaluator.set(bound.set(), env, frame));
        }
        return forEach(bounds, sets, 0, 0, env, visitor);
    }

    private boolean forEach(List<Bound> bounds, List<SetValue> sets, int index, int name, Environment env,
            Predicate<Environment> visitor) {
        if (index == bounds.size()) {
            return visitor.test(env);
        }
        Bound bound = bounds.get(index);
        boolean last = bound.tuple() || name == bound.names().size() - 1;
        Iterator<Value> elements = elements(bound, sets.get(index));
        while (elements.hasNext()) {
            Value element = elements.next();
            evaluator.visit();
            Environment inner = bound.tuple() ? bind(bound, element, env) : env.with(bound.names().get(name), element);
            if (!forEach(bounds, sets, last ? index + 1 : index, last ? 0 : name + 1, inner, visitor)) {
                return false;
            }
        }
        return true;
    }

    private static Iterator<Value> elements(Bound bound, SetValue set) {
        try {
            return set.iterator();
        } catch (ValueException e) {
            throw Faults.at(bound.set().span(), e);
        }
    }

    /** Binds the name or the tuple pattern of a bound to one element. */
    Environment bind(Bound bound, Value element, Environment env) {
        if (!bound.tuple()) {
            return env.with(bound.names().get(0), element);
        }
        if (!(element instanceof FunctionValue function) || !(function.explicit() instanceof TupleValue tuple)
                || tuple.elements().length() != bound.names().size()) {
            throw Faults.mismatch(bound.set().span(),
                    "an element bound by a tuple of " + bound.names().size() + " names",
                    "a tuple of that length", element);
        }
        Environment inner = env;
        for (int i = 0; i < bound.names().size(); i++) {
            inner = inner.with(bound.names().get(i), tuple.elements().get(i));
        }
        return inner;
    }

    /** The domain of a function with these bounds: with several names, tuples of their elements. */
    SetValue domain(List<Bound> bounds, Environment env, Frame frame) {
        List<SetValue> factors = new ArrayList<>();
        for (Bound bound : bounds) {
            SetValue set = evaluator.set(bound.set(), env, frame);
            int names = bound.tuple() ? 1 : bound.names().size();
            for (int i = 0; i < names; i++) {
                factors.add(set);
            }
        }
        return factors.size() == 1 ? factors.get(0) : new ProductSet(factors);
    }

    /** Binds the names of a function's bounds to its argument. */
    Environment bindArgument(List<Bound> bounds, Value argument, Environment env) {
        if (bounds.size() == 1 && (bounds.get(0).tuple() || bounds.get(0).names().size() == 1)) {
            return bind(bounds.get(0), argument, env);
        }
        TupleValue tuple = (TupleValue) argument.explicit();
        Environment inner = env;
        int position = 0;
        for (Bound bound : bounds) {
            if (bound.tuple()) {
                inner = bind(bound, tuple.elements().get(position++), inner);
                continue;
            }
            for (Local name : bound.names()) {
                inner = inner.with(name, tuple.elements().get(position++));
            }
        }
        return inner;
    }
}
