-------- MODULE ActionConstraint --------
\* Steps outside the ACTION_CONSTRAINT are not taken.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == \E s \in 1..3 : x' = (x + s) % 8
NoWrap == x' > x
EvenSteps == (x' - x) % 2 = 0
====
