-------- MODULE StateConstraint --------
\* States outside the CONSTRAINT are generated, but neither kept nor counted as distinct.
EXTENDS Naturals
VARIABLE x
Init == x \in 0..1
Next == x' = x + 2 \/ x' = x + 1
Small == x < 6
Inv == x < 6
====
