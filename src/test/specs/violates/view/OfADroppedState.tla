------ MODULE OfADroppedState ------
\* The state that breaks the invariant is dropped: one that looks the same is less. It is checked all the same.
EXTENDS Naturals
VARIABLES a, b
Init == a = 0 /\ b = 0
Next == a < 3 /\ a' = a + 1 /\ b' \in {0, a}
Seen == a
Small == b < 2
====
