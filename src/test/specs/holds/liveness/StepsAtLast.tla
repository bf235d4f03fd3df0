-------- MODULE StepsAtLast --------
\* From some time on only such steps: <>[][A]_v.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == \/ x < 2 /\ x' = x + 1
        \/ x >= 2 /\ x' = 5 - x
Spec == Init /\ [][Next]_x
P == <>[][x >= 2]_x
====
