-------- MODULE NonBooleanGuard --------
\* A guard that is no boolean.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == (IF x < 2 THEN TRUE ELSE 5) /\ x' = x + 1
====
