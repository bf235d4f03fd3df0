-------- MODULE InitialStatesCount --------
\* Init forks like Next: the initial states are counted as often as they are produced.
EXTENDS Naturals
VARIABLES x, y
Init == /\ (x = 0 \/ x = 1 \/ x = 0)
        /\ \E a \in 1..2 : y = a - a
Next == UNCHANGED <<x, y>>
====
