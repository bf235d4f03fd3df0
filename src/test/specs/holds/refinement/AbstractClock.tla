-------- MODULE AbstractClock --------
\* What the clocks here refine; no spec by itself.
EXTENDS Naturals
VARIABLE hour
Init == hour \in 0..3
Tick == hour' = (hour + 1) % 4
Spec == Init /\ [][Tick]_hour
====
