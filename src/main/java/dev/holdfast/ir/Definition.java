package dev.holdfast.ir;

import dev.holdfast.diagnostic.HoldfastBug;
import dev.holdfast.diagnostic.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A defined operator. Compared by identity. The body arrives after construction because a recursive body refers to its
 * own definition.
 */
public final class Definition implements Callee {
    private final String name;
    private final List<Local> parameters;
    private final boolean local;
    private final Span span;
    private @Nullable Expr body;

    /**
     * @param name as the user would write it, with the instance's prefix ({@code Abstract!Next})
     * @param local defined in a LET or LAMBDA, so that its body may refer to locals of the surrounding expression
     */
    public Definition(String name, List<Local> parameters, boolean local, Span span) {
        this.name = name;
        this.parameters = List.copyOf(parameters);
        this.local = local;
        this.span = span;
    }

    /** Completes the definition; once. */
    public void complete(Expr definedAs) {
        if (body != null) {
            throw new HoldfastBug("definition " + name + " completed twice");
        }
        body = definedAs;
    }

    public Expr body() {
        Expr known = body;
        if (known == null) {
            throw new HoldfastBug("definition " + name + " has no body yet");
        }
        return known;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int arity() {
        return parameters.size();
    }

    public List<Local> parameters() {
        return parameters;
    }

    public boolean isLocal() {
        return local;
    }

    /** The whole definition in the spec. */
    public Span span() {
        return span;
    }

    @Override
    public String toString() {
        return name;
    }
}
