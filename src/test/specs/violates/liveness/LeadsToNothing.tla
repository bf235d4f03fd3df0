-------- MODULE LeadsToNothing --------
\* A request after which one may stay away.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == \/ x = 0 /\ x' \in {1, 2}
        \/ x = 1 /\ x' = 0
        \/ x = 2 /\ x' = 3
        \/ x = 3 /\ x' = 2
Spec == Init /\ [][Next]_x /\ WF_x(Next)
P == (x = 2) ~> (x = 0)
====
