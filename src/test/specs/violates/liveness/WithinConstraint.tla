-------- MODULE WithinConstraint --------
\* A violation inside the CONSTRAINT is one.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = x + 1 \/ x' = 0
Small == x < 3
Spec == Init /\ [][Next]_x /\ WF_x(Next)
P == <>(x = 2)
====
