-------- MODULE OneOfManyIsUnfair --------
\* More fair actions than a label has bits for, and one that is not fair.
EXTENDS Naturals
CONSTANT N
VARIABLE x
Init == x = 1
Turn(p) == x = p /\ x' = (x % N) + 1
Next == \E p \in 1..N : Turn(p)
Spec == Init /\ [][Next]_x /\ \A p \in 1..N-1 : WF_x(Turn(p))
P == []<>(x = 1)
====
