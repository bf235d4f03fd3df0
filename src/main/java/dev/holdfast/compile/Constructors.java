package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.compile.Meaning.Mapping;
import dev.holdfast.ir.Bound;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Local;
import dev.holdfast.value.RecordSet;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.TupleValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Expands what makes functions, records and sets of records, and EXCEPT. */
final class Constructors {
    private final Expander expander;
    private final Meanings meanings;
    private final Binder binder;
    private final Functions functions;
    private final Products products;
    private final Combinations combinations;

    Constructors(Expander expander, Binder binder, Functions functions, Products products) {
        this.expander = expander;
        this.meanings = expander.meanings();
        this.binder = binder;
        this.functions = functions;
        this.products = products;
        this.combinations = new Combinations(meanings.terms());
    }

    Meaning function(Expr.FunctionConstructor expr, Scope scope, States states) {
        if (expr.self() != null) {
            throw new NotCompilable("a recursive function that depends on the state");
        }
        Binder.Choices choices = binder.choices(expr.bounds(), scope, states);
        TreeMap<Value, Entry> entries = new TreeMap<>();
        for (Binder.Choice choice : choices.list()) {
            entries.put(argument(expr.bounds(), choice.scope()), new Entry(choice.guard(),
                    meanings.assuming(choice.guard(), expander.expand(expr.body(), choice.scope(), states))));
        }
        return meanings.after(choices.evaluated(), ofEntries(entries));
    }

    /** @param guard is there such an argument? */
    private record Entry(Term guard, Meaning value) {}

    /** A function for each domain that a state may ask for. */
    private Meaning ofEntries(TreeMap<Value, Entry> entries) {
        List<Value> arguments = List.copyOf(entries.keySet());
        List<Meaning> values = entries.values().stream().map(Entry::value).toList();
        List<Term> guards = entries.values().stream().map(Entry::guard).toList();
        if (guards.stream().allMatch(guard -> guard.isConstant(1))) {
            return new Mapping(arguments, values);
        }
        Meaning result = Meaning.UNDEFINED;
        Combinations.All all = combinations.of(guards);
        for (Combinations.Combination each : all.list().reversed()) {
            Meaning function = new Mapping(each.holding().stream().mapToObj(arguments::get).toList(),
                    each.holding().stream().mapToObj(values::get).toList());
            result = result instanceof Meaning.Undefined
                    ? function
                    : meanings.choose(each.condition(), function, result);
        }
        return meanings.after(all.certain(), result);
    }

    private static Value argument(List<Bound> bounds, Scope scope) {
        List<Value> parts = new ArrayList<>();
        for (Bound bound : bounds) {
            List<Value> values = bound.names().stream().map(name -> constant(name, scope)).toList();
            if (bound.tuple()) {
                parts.add(TupleValue.of(values));
            } else {
                parts.addAll(values);
            }
        }
        return parts.size() == 1 ? parts.get(0) : TupleValue.of(parts);
    }

    private static Value constant(Local name, Scope scope) {
        if (scope.lookUp(name) instanceof Scope.Binding.Known known
                && known.meaning() instanceof Constant constant) {
            return constant.value().explicit();
        }
        throw new NotCompilable("a function whose domain depends on the state");
    }

    Meaning except(Expr.Except expr, Scope scope, States states) {
        Meaning result = expander.expand(expr.function(), scope, states);
        for (Expr.Update update : expr.updates()) {
            result = update(result, update, 0, scope, states);
        }
        return result;
    }

    private Meaning update(Meaning target, Expr.Update update, int step, Scope scope, States states) {
        if (step == update.path().size()) {
            return expander.expand(update.value(), scope.with(update.old(), target), states);
        }
        Meaning argument = expander.expand(update.path().get(step), scope, states);
        return functions.update(target, argument, old -> update(old, update, step + 1, scope, states));
    }

    Meaning record(Expr.RecordConstructor expr, Scope scope, States states) {
        List<Value> names = new ArrayList<>();
        List<Meaning> values = new ArrayList<>();
        expr.fields().forEach((name, value) -> {
            names.add(new StringValue(name));
            values.add(expander.expand(value, scope, states));
        });
        return expander.eager(new Mapping(names, values));
    }

    Meaning recordSet(Expr.RecordSetConstructor expr, Scope scope, States states) {
        List<Value> names = new ArrayList<>();
        List<Meaning> sets = new ArrayList<>();
        SortedMap<String, SetValue> constants = new TreeMap<>();
        expr.fields().forEach((name, value) -> {
            Meaning set = expander.expand(value, scope, states);
            names.add(new StringValue(name));
            sets.add(set);
            if (set instanceof Constant constant && constant.value() instanceof SetValue known) {
                constants.put(name, known);
            }
        });
        return constants.size() == sets.size()
                ? new Constant(new RecordSet(constants))
                : products.of(names, sets);
    }
}
