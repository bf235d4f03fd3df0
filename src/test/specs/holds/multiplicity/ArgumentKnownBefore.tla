-------- MODULE ArgumentKnownBefore --------
\* c is evaluated before it stands as a conjunct; it forks all the same.
EXTENDS Naturals
VARIABLE x
Init == x = 0
A(c) == (c = TRUE) /\ c /\ x' = (x + 1) % 2
Next == A(\E i \in {1, 2} : i > 0)
====
