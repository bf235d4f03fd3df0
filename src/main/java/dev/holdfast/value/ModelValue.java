package dev.holdfast.value;

/**
 * A model value: equal to itself only. One whose name begins with a character and an underscore, such as {@code P_1}, is of
 * the type that the character names; it can be compared with untyped model values and those of its own type only.
 */
public record ModelValue(String name) implements Value {

    /** May it be compared with everything? */
    public boolean isUntyped() {
        return name.length() < 3 || name.charAt(1) != '_';
    }

    /** Has the semantics an equality for this value and another one? */
    boolean isComparableWith(Value other) {
        return isUntyped()
                || other instanceof ModelValue that && (that.isUntyped() || that.name.charAt(0) == name.charAt(0));
    }

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
