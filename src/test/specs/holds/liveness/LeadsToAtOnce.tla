-------- MODULE LeadsToAtOnce --------
\* What is there already has been led to.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 3
Spec == Init /\ [][Next]_x
P == (x = 1) ~> (x > 0)
====
