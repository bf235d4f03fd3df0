-------- MODULE OverriddenFairness --------
\* Fairness of an action that the .cfg overrides.
EXTENDS Naturals
VARIABLE x
Step == x' = x
Fast == x' = (x + 1) % 3
Init == x = 0
Spec == Init /\ [][Step]_x /\ WF_x(Step)
P == []<>(x = 2)
====
