-------- MODULE ConfusedByView --------
\* A property of liveness, with VIEW.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 3
Spec == Init /\ [][Next]_x /\ WF_x(Next)
View == x % 2
P == <>(x = 2)
====
