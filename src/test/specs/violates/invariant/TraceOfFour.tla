-------- MODULE TraceOfFour --------
\* A shortest trace of four states.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == (x < 9 /\ x' = x + 1) \/ (x > 4 /\ x' = 0)
Small == x < 3
====
