-------- MODULE DisjunctionBeforeAssignment --------
\* The same test before the assignment forks.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == /\ (x = 0 \/ x < 5 \/ x > 0)
        /\ x' = (x + 1) % 3
====
