---- MODULE InitOfOneVariableTwice ----
\* Many candidates for initial states, but the second conjunct only tests what the first gives.
EXTENDS Naturals
VARIABLES x, y
Init == x \in 1..12 /\ x \in 3..14 /\ y = x
Next == x' = y /\ y' = x
Inv == x \in 1..14 /\ y \in 1..14 /\ y = x
====
