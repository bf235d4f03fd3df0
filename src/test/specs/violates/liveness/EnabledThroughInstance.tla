-------- MODULE EnabledThroughInstance --------
\* The clock could always tick and after a while never does: its own fairness is violated.
EXTENDS Naturals
VARIABLE x
Init == x = 1
Next == x' = (x + 2) % 8
Spec == Init /\ [][Next]_x /\ WF_x(Next)
Abstract == INSTANCE Clock WITH hour <- x % 2
P == WF_x(Next) => Abstract!Ticks
====
