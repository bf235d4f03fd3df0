-------- MODULE ImplicationIsATest --------
\* => and <=> never fork; ~ neither. A quantifier \A over actions conjoins.
EXTENDS Naturals
VARIABLES x, y
Init == x = 0 /\ y = 0
Next == /\ (x = 0 => y >= 0) /\ ~(x = 7 \/ y = 7) /\ ((x = 0 \/ x = 1) <=> TRUE)
        /\ \A v \in {1} : x' = 1 - x
        /\ y' = y
====
