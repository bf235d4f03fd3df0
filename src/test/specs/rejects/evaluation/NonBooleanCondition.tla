-------- MODULE NonBooleanCondition --------
\* A condition of IF that is no boolean.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = IF (IF x < 2 THEN TRUE ELSE "no") THEN x + 1 ELSE 0
====
