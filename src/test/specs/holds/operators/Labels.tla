-------- MODULE Labels --------
\* Labels name parts of a formula and change nothing.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == up:: x' = (x + 1) % 2
Inv == /\ low:: x >= 0
       /\ \A n \in {1, 2} : high(n):: x < n + 1
====
