-------- MODULE DisabledIsFair --------
\* What is never enabled is fair without being taken.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 3
Spec == Init /\ [][Next]_x /\ WF_x(x = 9 /\ x' = 0) /\ SF_x(x = 9 /\ x' = 0)
P == [](x < 3) \/ <>FALSE
====
