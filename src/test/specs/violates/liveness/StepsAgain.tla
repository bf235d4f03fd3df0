-------- MODULE StepsAgain --------
\* The step that is asked for is taken once only.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x < 3 /\ x' = x + 1
Spec == Init /\ [][Next]_x /\ WF_x(Next)
P == []<><<Next>>_x
====
