-------- MODULE OverriddenBound --------
\* Holds with the bound as written, breaks with the one the .cfg puts in its place.
EXTENDS Naturals
VARIABLE x
Bound == 2
Wider == 4
Init == x = 0
Next == x < Bound /\ x' = x + 1
Inv == x < 3
====
