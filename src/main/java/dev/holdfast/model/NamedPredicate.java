package dev.holdfast.model;

import dev.holdfast.ir.Expr;

/** A CONSTRAINT or ACTION_CONSTRAINT. */
public record NamedPredicate(String name, Expr predicate) {}
