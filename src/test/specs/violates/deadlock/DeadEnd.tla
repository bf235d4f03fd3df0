-------- MODULE DeadEnd --------
\* Two ways on, one of which ends.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == \/ x < 4 /\ x' = x + 2
        \/ x = 2 /\ x' = 1
        \/ x = 1 /\ x' = 1
Inv == x < 10
====
