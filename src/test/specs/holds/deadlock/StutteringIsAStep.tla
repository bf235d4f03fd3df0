-------- MODULE StutteringIsAStep --------
\* A self-loop is a successor: no deadlock.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == (x < 2 /\ x' = x + 1) \/ (x = 2 /\ UNCHANGED x)
====
