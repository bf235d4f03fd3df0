-------- MODULE InitialTestBeforeAssignment --------
\* Before the last assignment it forks.
EXTENDS Naturals
VARIABLES x, y
Init == x \in 0..1 /\ (x = 0 \/ x < 2) /\ y = 0
Next == UNCHANGED <<x, y>>
====
