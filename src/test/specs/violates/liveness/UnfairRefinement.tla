-------- MODULE UnfairRefinement --------
\* Every step refines, but the fairness that the abstract specification has is not there.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 4
Spec == Init /\ [][Next]_x
Abstract == INSTANCE Clock WITH hour <- x % 2
P == Abstract!Spec
====
