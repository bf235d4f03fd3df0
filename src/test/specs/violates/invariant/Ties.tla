-------- MODULE Ties --------
\* Several violations at the same depth, by several actions: the least state, and from there the least predecessors.
EXTENDS Naturals
VARIABLES x, y
Init == x = 2 /\ y \in 0..2
Left == x > 0 /\ x' = x - 1 /\ y' = y
Right == x < 4 /\ x' = x + 1 /\ y' = y
Up == y' = (y + 1) % 3 /\ x' = x
Next == Right \/ Left \/ Up
Inside == x \in 1..3
====
