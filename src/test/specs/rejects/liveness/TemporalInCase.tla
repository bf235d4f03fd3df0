-------- MODULE TemporalInCase --------
\* A temporal formula as a value of CASE.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 3
Spec == Init /\ [][Next]_x /\ WF_x(Next)
P == CASE x = 0 -> <>(x = 1) [] OTHER -> <>(x = 2)
====
