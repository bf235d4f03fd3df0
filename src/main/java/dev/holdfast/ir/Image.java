package dev.holdfast.ir;

/**
 * What a variable of an instantiated module stands for.
 *
 * @param variable with the instance before it: {@code Abstract!memory}
 * @param expression in the variables of the root module
 */
public record Image(String variable, Expr expression) {}
