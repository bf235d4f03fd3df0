-------- MODULE UnchangedAfterAssignment --------
\* UNCHANGED of a variable that has its primed value already compares.
EXTENDS Naturals
VARIABLES x, y
Init == x = 0 /\ y \in 0..2
Next == y' \in 0..2 /\ x' = 1 - x /\ UNCHANGED y
====
