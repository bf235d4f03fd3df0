-------- MODULE ConstrainedInitialStates --------
\* A CONSTRAINT applies to initial states, too.
EXTENDS Naturals
VARIABLE x
Init == x \in 0..5
Next == x' = x + 1
Small == x < 3
====
