-------- MODULE ExistsAsGuard --------
\* \E over a mere test forks before the assignment, and not after it.
EXTENDS Naturals
VARIABLES x, y
Init == x = 0 /\ y = 0
Before == (\E a \in 0..3 : a > x) /\ x' = (x + 1) % 3 /\ y' = y
After == x' = x /\ y' = 1 - y /\ (\E a \in 0..3 : a >= x)
Between == x' = x /\ (\E a \in 0..3 : a >= x) /\ y' = 1 - y
Next == Before \/ After \/ Between
====
