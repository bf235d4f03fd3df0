-------- MODULE LeadsTo --------
\* A request that may stay unanswered.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == (x = 0 /\ x' = 1) \/ (x = 1 /\ x' = 2) \/ (x = 1 /\ x' = 0) \/ (x = 2 /\ x' = 0)
Spec == Init /\ [][Next]_x /\ WF_x(Next)
Answered == (x = 1) ~> (x = 2)
====
