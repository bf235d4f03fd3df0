-------- MODULE StepsUnderProperty --------
\* [][A]_v beside liveness.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 3
Spec == Init /\ [][Next]_x /\ WF_x(Next)
P == [][x' > x]_x /\ []<>(x = 1)
====
