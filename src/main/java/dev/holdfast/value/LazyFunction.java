package dev.holdfast.value;

import io.vavr.collection.Array;
import org.jspecify.annotations.Nullable;

/**
 * A function given by a rule, evaluated where it is applied and listed when that is asked for, if its domain can be. Engines
 * supply the rule.
 */
public abstract non-sealed class LazyFunction implements FunctionValue {
    private final SetValue domain;
    private @Nullable FunctionValue listed;

    protected LazyFunction(SetValue domain) {
        this.domain = domain;
    }

    /** Is what was found out about the function still true? A rule may read what changes; it then answers no once. */
    protected boolean isUnchanged() {
        return true;
    }

    private @Nullable FunctionValue listed() {
        if (!isUnchanged()) {
            listed = null;
        }
        return listed;
    }

    /** The rule; the argument lies in the domain. */
    protected abstract Value valueAt(Value argument);

    @Override
    public SetValue domain() {
        return domain;
    }

    @Override
    public boolean isDefinedAt(Value argument) {
        return domain.contains(argument);
    }

    @Override
    public Value apply(Value argument) {
        FunctionValue known = listed();
        if (known != null) {
            return known.apply(argument);
        }
        if (!domain.contains(argument)) {
            throw outsideDomain(argument);
        }
        return valueAt(argument);
    }

    @Override
    public FunctionValue with(Value argument, Value value) {
        if (domain.isFinite()) {
            return explicit().with(argument, value);
        }
        LazyFunction original = this;
        return new LazyFunction(domain) {
            @Override
            protected Value valueAt(Value other) {
                return Comparability.equal(other, argument) ? value : original.apply(other);
            }

            @Override
            public String toString() {
                return "[" + original + " EXCEPT ![" + argument + "] = " + value + "]";
            }
        };
    }

    @Override
    public Array<Value> range() {
        return explicit().range();
    }

    @Override
    public FunctionValue explicit() {
        FunctionValue known = listed();
        if (known == null) {
            EnumeratedSet arguments = (EnumeratedSet) domain.enumerated().explicit();
            known = FunctionValue.of(arguments, arguments.elements().map(argument -> valueAt(argument).explicit()));
            listed = known;
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof FunctionValue && explicit().equals(((FunctionValue) other).explicit());
    }

    @Override
    public int hashCode() {
        return explicit().hashCode();
    }

    @Override
    public String toString() {
        FunctionValue known = listed();
        return known == null ? "[x \\in " + domain + " |-> ...]" : known.toString();
    }
}
