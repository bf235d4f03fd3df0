package dev.holdfast.model;

import dev.holdfast.ir.Expr;

/** A VIEW with its name: states for which it has the same value may be taken for one. */
public record View(String name, Expr expression) {}
