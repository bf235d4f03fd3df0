package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Choice;
import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.compile.Meaning.Mapping;
import dev.holdfast.compile.Meaning.Members;
import dev.holdfast.compile.Meaning.Scalar;
import dev.holdfast.compile.Meaning.Sort;
import dev.holdfast.compile.Meaning.Undefined;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.Value;
import dev.holdfast.value.ValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Operators of functions: application and update, with arguments that may depend on the state; DOMAIN, {@code :>} and {@code @@}. */
final class Functions {
    private final Meanings meanings;
    private final Terms terms;
    private final Equality equality;
    private final Rows rows;

    Functions(Meanings meanings) {
        this.meanings = meanings;
        this.terms = meanings.terms();
        this.equality = new Equality(meanings);
        this.rows = new Rows(meanings);
    }

    // ---- application

    Meaning apply(Meaning function, Meaning argument) {
        Term evaluated = meanings.evaluated(Kinds.known(argument));
        Meaning value = meanings.through(function,
                each -> meanings.through(argument, one -> applyTo(meanings.mappingOf(each), one)));
        return meanings.after(evaluated, value);
    }

    private Meaning applyTo(Meaning function, Meaning argument) {
        if (isNoFunction(function)) {
            return Meaning.UNDEFINED;
        }
        if (!(function instanceof Mapping mapping)) {
            throw new NotCompilable("a function whose domain is not known");
        }
        if (argument instanceof Constant constant) {
            int position = position(mapping.domain(), constant.value());
            return position < 0 ? Meaning.UNDEFINED : mapping.values().get(position);
        }
        Meaning stored = rows.at(mapping, argument);
        return stored != null ? stored : oneOf(mapping, argument);
    }

    /** Is it certain to be something else, such as the model value that stands for no function? */
    boolean isNoFunction(Meaning meaning) {
        return switch (meanings.scalarOf(meaning)) {
            case Scalar scalar ->
                scalar.sort() == Sort.TRUTH || scalar.sort() == Sort.NUMBER || equality.isModelValue(scalar);
            case Members set -> true;
            case Constant constant -> !(constant.value() instanceof FunctionValue);
            case Mapping mapping -> false;
            case Choice choice -> false;
            case Undefined undefined -> false;
        };
    }

    private static int position(List<Value> domain, Value argument) {
        for (int i = 0; i < domain.size(); i++) {
            if (domain.get(i).equals(argument)) {
                return i;
            }
        }
        return -1;
    }

    private Meaning oneOf(Mapping mapping, Meaning argument) {
        Meaning result = Meaning.UNDEFINED;
        for (int i = mapping.domain().size() - 1; i >= 0; i--) {
            Term isThis = equality.compare(argument, new Constant(mapping.domain().get(i)));
            result = meanings.choose(isThis, mapping.values().get(i), result);
        }
        return result;
    }

    // ---- update

    /** {@code [function EXCEPT ![argument] = value]}; gives up where it would change nothing, which TLC warns of. */
    Meaning update(Meaning function, Meaning argument, UnaryOperator<Meaning> value) {
        Term evaluated = meanings.evaluated(Kinds.known(argument));
        Meaning updated = meanings.through(function,
                each -> meanings.through(argument, one -> updateAt(meanings.mappingOf(each), one, value)));
        return meanings.after(evaluated, updated);
    }

    private Meaning updateAt(Meaning function, Meaning argument, UnaryOperator<Meaning> value) {
        if (isNoFunction(function)) {
            return Meaning.UNDEFINED;
        }
        if (!(function instanceof Mapping mapping)) {
            throw new NotCompilable("a function whose domain is not known");
        }
        List<Meaning> values = new ArrayList<>();
        Term found = terms.truth(false);
        for (int i = 0; i < mapping.domain().size(); i++) {
            Term isThis = equality.compare(argument, new Constant(mapping.domain().get(i)));
            Meaning old = mapping.values().get(i);
            Meaning updated = isThis.isConstant(0) ? old : value.apply(old);
            // The old value was there before it was replaced: what it gives up on counts.
            Term problem = terms.and(meanings.evaluated(old), meanings.evaluated(updated));
            found = terms.or(terms.and(isThis, problem), found);
            values.add(meanings.choose(isThis, updated, old));
        }
        Term defined = terms.select(found, terms.truth(true), terms.giveUp());
        return meanings.after(defined, new Mapping(mapping.domain(), values));
    }

    // ---- domains

    Meaning domain(Meaning function) {
        if (isNoFunction(function)) {
            return Meaning.UNDEFINED;
        }
        if (function instanceof Mapping mapping) {
            return new Constant(EnumeratedSet.ofSorted(mapping.domain()));
        }
        throw new NotCompilable("DOMAIN of a function whose domain is not known");
    }

    /** {@code argument :> value}. */
    static Mapping single(Meaning argument, Meaning value) {
        if (argument instanceof Constant constant) {
            return new Mapping(List.of(constant.value()), List.of(value));
        }
        throw new NotCompilable(":> with an argument that depends on the state");
    }

    /** {@code left @@ right}. */
    Meaning overridden(Meaning left, Meaning right) {
        if (!(meanings.mappingOf(left) instanceof Mapping l) || !(meanings.mappingOf(right) instanceof Mapping r)) {
            throw new NotCompilable("@@ of functions whose domains are not known");
        }
        if (!areComparable(l.domain(), r.domain())) {
            return Meaning.UNDEFINED;
        }
        TreeMap<Value, Meaning> entries = new TreeMap<>();
        for (Mapping mapping : List.of(r, l)) {
            for (int i = 0; i < mapping.domain().size(); i++) {
                entries.put(mapping.domain().get(i), mapping.values().get(i));
            }
        }
        return new Mapping(List.copyOf(entries.keySet()), List.copyOf(entries.values()));
    }

    /** Can they be in one set? */
    private static boolean areComparable(List<Value> left, List<Value> right) {
        try {
            EnumeratedSet.ofSorted(left).union(EnumeratedSet.ofSorted(right));
            return true;
        } catch (ValueException incomparable) {
            return false;
        }
    }
}
