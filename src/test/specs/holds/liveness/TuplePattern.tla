-------- MODULE TuplePattern --------
\* A quantifier over pairs.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 3
Spec == Init /\ [][Next]_x /\ WF_x(Next)
P == \A <<i, j>> \in {<<0, 1>>, <<1, 2>>} : (x = i) ~> (x = j)
====
