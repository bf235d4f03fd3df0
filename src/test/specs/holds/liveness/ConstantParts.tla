-------- MODULE ConstantParts --------
\* Parts that depend on no state decide themselves.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 3
Spec == Init /\ [][Next]_x /\ WF_x(Next)
P == \A i, j \in 0..2 : (i + j = 2) => (x = i ~> x = j)
====
