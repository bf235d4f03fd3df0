-------- MODULE WrongStepAbstract --------
\* What WrongStep fails to refine; no spec by itself.
EXTENDS Naturals
VARIABLE hour
Init == hour \in 0..3
Spec == Init /\ [][hour' = (hour + 1) % 4]_hour
====
