-------- MODULE UnassignedInInit --------
\* Init leaves a variable without a value.
EXTENDS Naturals
VARIABLES x, y
Init == x = 0
Next == x' = x /\ y' = y
====
