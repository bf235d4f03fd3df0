-------- MODULE CutByConstraint --------
\* The CONSTRAINT cuts the fair action off before x = 7. TLC finds no error.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Increment == x' = x + 1
Spec == Init /\ [][Increment]_x /\ WF_x(Increment)
Small == x < 3
Arrives == <>(x = 7)
====
