-------- MODULE EnabledForSomeVariables --------
\* ENABLED of an action that leaves a variable open.
EXTENDS Naturals
VARIABLES x, y
Init == x = 0 /\ y = 0
Next == x' = (x + 1) % 3 /\ y' = y
Inv == ENABLED (x' = 1) /\ ENABLED (x' = 1 /\ y' = y) /\ ~ENABLED (x' = 1 /\ x' = 2)
====
