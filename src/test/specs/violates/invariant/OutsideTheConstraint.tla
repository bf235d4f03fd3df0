-------- MODULE OutsideTheConstraint --------
\* The invariant breaks only in a state outside the CONSTRAINT, which is still checked.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = x + 1
Small == x < 3
Inv == x # 3
====
