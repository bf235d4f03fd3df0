-------- MODULE AllowedBySwitch --------
\* CHECK_DEADLOCK FALSE: a state without successors is no violation.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x < 2 /\ x' = x + 1
====
