-------- MODULE StepsAgain --------
\* A step is taken again and again.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 3
Spec == Init /\ [][Next]_x /\ WF_x(Next)
P == []<><<x = 2 /\ x' = 0>>_x
====
