-------- MODULE InConstraint --------
\* In a constraint.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = x + 1
Small == [i \in 0..2 |-> TRUE][x]
====
