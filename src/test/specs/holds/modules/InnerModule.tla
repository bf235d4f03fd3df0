-------- MODULE InnerModule --------
\* A module inside the module, instantiated below it.
EXTENDS Naturals
VARIABLE x
-------- MODULE Counter --------
CONSTANT Limit
VARIABLE c
Step == c < Limit /\ c' = c + 1
====
C == INSTANCE Counter WITH Limit <- 2, c <- x
Init == x = 0
Next == C!Step \/ (x = 2 /\ x' = 0)
====
