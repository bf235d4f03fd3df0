-------- MODULE SeveralInitialStates --------
\* From every initial state.
EXTENDS Naturals
VARIABLE x
Init == x \in 0..3
Next == x > 0 /\ x' = x - 1
Spec == Init /\ [][Next]_x /\ WF_x(Next)
P == <>[](x = 0)
====
