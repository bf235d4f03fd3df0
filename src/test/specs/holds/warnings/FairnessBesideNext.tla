---- MODULE FairnessBesideNext ----
\* Fairness asks for Leap, which Next never takes: no behavior is fair, so that anything holds. A warning says so.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 3
Leap == x' = x + 10
Spec == Init /\ [][Next]_x /\ WF_x(Next) /\ WF_x(Leap)
Arrives == <>(x = 7)
====
