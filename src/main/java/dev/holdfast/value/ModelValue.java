package dev.holdfast.value;

/** A model value: equal to itself only, comparable to everything. */
public record ModelValue(String name) implements Value {

    @Override
    public Kind kind() {
        return Kind.MODEL_VALUE;
    }

    @Override
    public Value explicit() {
        return this;
    }

    @Override
    public int compareWithinKind(Value other) {
        return name.compareTo(((ModelValue) other).name);
    }

    @Override
    public String toString() {
        return name;
    }
}
