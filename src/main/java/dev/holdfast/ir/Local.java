package dev.holdfast.ir;

/** A name bound by a quantifier, a constructor, a parameter list or EXCEPT's {@code @}. Compared by identity. */
public final class Local implements Callee {
    private final String name;
    private final int arity;

    public Local(String name, int arity) {
        this.name = name;
        this.arity = arity;
    }

    public Local(String name) {
        this(name, 0);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int arity() {
        return arity;
    }

    @Override
    public String toString() {
        return name;
    }
}
