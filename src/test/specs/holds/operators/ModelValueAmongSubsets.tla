-------- MODULE ModelValueAmongSubsets --------
\* A model value is no set, hence no subset.
EXTENDS Naturals
CONSTANT m
VARIABLES x, y
Init == x = 0 /\ y = {}
Next == /\ x' = 1 - x
        /\ y' \in {{1}, {}}
        /\ (IF x = 0 THEN y ELSE m) \in SUBSET {1, 2} \/ x = 1
        /\ m \notin SUBSET y
====
