package dev.holdfast.liveness;

/**
 * {@code []<>premise => []<>answer}: what SF_v(A) says, with ENABLED as the premise and A as the answer.
 *
 * @param premise propositional, about states
 * @param answer propositional
 */
record Response(Formula premise, Formula answer) {}
