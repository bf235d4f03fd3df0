-------- MODULE DeadlockBeforeInvariant --------
\* At equal length the deadlock comes before the invariant.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == (x = 0 /\ x' = 1) \/ (x = 0 /\ x' = 2) \/ (x = 2 /\ x' = 2)
Inv == x # 2
====
