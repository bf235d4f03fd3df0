-------- MODULE InstanceCounter --------
\* Instantiated below; no spec by itself.
EXTENDS Naturals
CONSTANT Limit
VARIABLE c
Start == c = 0
Count == c < Limit /\ c' = c + 1
Reset == c = Limit /\ c' = 0
Step == Count \/ Reset
====
