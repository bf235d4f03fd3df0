-------- MODULE BoundActions --------
\* Next split through \E and LET: each action with its parameters.
EXTENDS Naturals
VARIABLE f
Init == f = [p \in 1..2 |-> 0]
Set(p, v) == f[p] # v /\ f' = [f EXCEPT ![p] = v]
Next == \E p \in 1..2 : LET v == 1 - f[p] IN Set(p, v) \/ \E w \in 0..2 : w > v /\ Set(p, w)
====
