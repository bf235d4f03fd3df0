-------- MODULE FunctionSetAssignment --------
\* x' \in [S -> T] and x' \in SUBSET S.
EXTENDS Naturals
VARIABLES f, s
Init == f \in [1..2 -> {0}] /\ s = {}
Next == f' \in [1..2 -> 0..1] /\ s' \in SUBSET {1, 2}
====
