-------- MODULE ConjunctionOrder --------
\* Left to right: what stands left of an assignment may fork, what stands right of it may use the primed value.
EXTENDS Naturals
VARIABLES x, y
Init == x = 0 /\ y = 0
Left == (x < 3 \/ y < 3) /\ x' = (x + 1) % 3 /\ y' = x'
Right == x' = (x + 1) % 3 /\ y' = x' /\ (x < 3 \/ y < 3)
Next == Left \/ Right
====
