-------- MODULE FairnessComparesLess --------
\* A fair action is asked for its own steps. Asked of the other one it would compare a number with a string.
EXTENDS Naturals
VARIABLES x, k
vars == <<x, k>>
Init == x = 1 /\ k = 0
Next ==
    \/ k = 0 /\ k' = 1 /\ x' = 2
    \/ k = 1 /\ k' = 0 /\ x' = "a"
Spec == Init /\ [][Next]_vars /\ WF_vars(Next) /\ WF_vars(x' = "a" /\ k = 1 /\ k' = 0)
P == []<>(k = 0)
====
