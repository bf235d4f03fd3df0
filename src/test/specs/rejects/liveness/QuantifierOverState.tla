-------- MODULE QuantifierOverState --------
\* A quantifier over a set that changes.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 3
Spec == Init /\ [][Next]_x /\ WF_x(Next)
P == \A i \in 0..x : <>(x = i)
====
