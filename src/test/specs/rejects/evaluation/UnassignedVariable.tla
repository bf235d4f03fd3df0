-------- MODULE UnassignedVariable --------
\* An action that leaves a variable without a value.
EXTENDS Naturals
VARIABLE x
VARIABLE y
Init == x = 0 /\ y = 0
Next == (x < 2 /\ x' = x + 1 /\ y' = 0) \/ (x = 2 /\ x' = 0)
====
