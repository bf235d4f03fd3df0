-------- MODULE InitialTestAfterAssignment --------
\* In Init, too, a disjunction after the last assignment is a test.
EXTENDS Naturals
VARIABLES x, y
Init == x \in 0..1 /\ y = 0 /\ (x = 0 \/ y = 0 \/ x = 1)
Next == UNCHANGED <<x, y>>
====
