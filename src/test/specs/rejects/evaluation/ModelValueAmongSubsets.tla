-------- MODULE ModelValueAmongSubsets --------
\* A model value where a set should be.
EXTENDS Naturals
CONSTANT m
VARIABLES x, y
Init == x = 0 /\ y = {}
Next == x' = 1 - x /\ y' \in {{1}, {}} /\ (IF x = 0 THEN y ELSE m) \in SUBSET {1, 2}
====
