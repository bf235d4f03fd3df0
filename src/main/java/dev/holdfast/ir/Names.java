package dev.holdfast.ir;

import java.util.List;
import java.util.function.Function;

/**
 * What the names in an expression stand for, for an expression that is evaluated away from its place.
 *
 * @param <T> what stands for a value
 */
public record Names<T>(List<Entry<T>> entries) {
    public Names {
        entries = List.copyOf(entries);
    }

    public record Entry<T>(Callee name, Binding<T> binding) {}

    /** What a name stands for. */
    public sealed interface Binding<T> {

        record Known<T>(T value) implements Binding<T> {}

        /** An argument or LET definition without parameters, evaluated where it is used. */
        record Later<T>(Expr expr, Names<T> names) implements Binding<T> {}

        /** An operator with what its body sees; a local one sees itself too. */
        record Operator<T>(Definition definition, Names<T> names) implements Binding<T> {}
    }

    /** The same names with other values. */
    public <R> Names<R> map(Function<? super T, ? extends R> values) {
        return new Names<>(entries.stream()
                .map(entry -> new Entry<R>(entry.name(), map(entry.binding(), values))).toList());
    }

    private static <T, R> Binding<R> map(Binding<T> binding, Function<? super T, ? extends R> values) {
        return switch (binding) {
            case Binding.Known<T> known -> new Binding.Known<>(values.apply(known.value()));
            case Binding.Later<T> later -> new Binding.Later<>(later.expr(), later.names().map(values));
            case Binding.Operator<T> operator ->
                new Binding.Operator<>(operator.definition(), operator.names().map(values));
        };
    }
}
