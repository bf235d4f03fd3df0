-------- MODULE InActionConstraint --------
\* In an action constraint.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = x + 1
Up == [i \in 0..2 |-> TRUE][x]
====
