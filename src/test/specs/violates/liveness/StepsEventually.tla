-------- MODULE StepsEventually --------
\* No such step need be taken.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 3
Spec == Init /\ [][Next]_x
P == <><<x' = 2>>_x
====
