-------- MODULE Eventually --------
\* With weak fairness a counter arrives.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x < 3 /\ x' = x + 1
Spec == Init /\ [][Next]_x /\ WF_x(Next)
P == <>(x = 3)
====
