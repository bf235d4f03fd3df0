-------- MODULE DisjunctionAfterLastAssignment --------
\* Once every variable has its primed value a disjunction is a mere test: it does not fork.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == /\ x' = (x + 1) % 3
        /\ (x = 0 \/ x < 5 \/ x' > 0)
====
