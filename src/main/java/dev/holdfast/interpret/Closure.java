package dev.holdfast.interpret;

import dev.holdfast.ir.Definition;

/** An operator with the environment in which its body is evaluated. */
record Closure(Definition definition, Environment environment) {}
