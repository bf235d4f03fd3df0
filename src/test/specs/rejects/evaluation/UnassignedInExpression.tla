-------- MODULE UnassignedInExpression --------
\* A primed variable is read before it has a value.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x < 3 /\ x' > x /\ x' = x + 1
====
