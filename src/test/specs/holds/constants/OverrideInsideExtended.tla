-------- MODULE OverrideInsideExtended --------
\* An override of a definition holds in the extended module that defines and uses it, too.
EXTENDS OverrideExtended
VARIABLE x
BoundHere == 4
Init == x = 0
Next == Below(x) /\ x' = x + 1
====
