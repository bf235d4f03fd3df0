-------- MODULE DeadlockIsShorter --------
\* A deadlock in an initial state is shorter than the invariant's two states.
EXTENDS Naturals
VARIABLES x, y
Init == x = 0 /\ y \in 0..1
Next == x = 0 /\ y = 0 /\ x' = 1 /\ y' = 0
Inv == x = 0
====
