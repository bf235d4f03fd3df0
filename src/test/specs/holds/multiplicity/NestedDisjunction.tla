-------- MODULE NestedDisjunction --------
\* A disjunction before the last assignment forks: both branches go on, and each counts.
EXTENDS Naturals
VARIABLES x, y
Init == x = 0 /\ y = 0
Next == /\ (x = 0 \/ x < 5)
        /\ x' = (x + 1) % 3
        /\ (y = 0 \/ y = 0 \/ y = 1)
        /\ y' = 1 - y
====
