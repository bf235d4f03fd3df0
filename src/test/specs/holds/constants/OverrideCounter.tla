-------- MODULE OverrideCounter --------
\* Instantiated and overridden below; no spec by itself.
EXTENDS Naturals
VARIABLE c
Bound == 1
Range == Nat
Start == c = 0
Step == c < Bound /\ c \in Range /\ c' = c + 1
====
