-------- MODULE NoStepAtAll --------
\* The initial state has no successor.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x > 0 /\ x' = x
====
