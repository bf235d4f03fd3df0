-------- MODULE NotASet --------
\* Membership in something that is no set.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = x + 1 /\ (x < 2 \/ x \in 5)
====
