-------- MODULE NeverEnabled --------
\* The guard of Impossible is never true: the proof holds, with a warning that this action was never taken.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Possible == x' = 1 - x
Impossible == x > 1 /\ x' = 0
Next == Possible \/ Impossible
Inv == x \in 0..1
====
