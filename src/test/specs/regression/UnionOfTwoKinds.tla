---- MODULE UnionOfTwoKinds ----
\* Was a fault of ours while the model was compiled: a constant set that cannot be listed, for whether a record
\* and a tuple of as many parts are equal is left open.
EXTENDS Naturals
VARIABLES v, n
Records == [m : 0..1, n : 0..2]
Init == v = 0 /\ n = 0
Count == n < 2 /\ n' = n + 1 /\ v' = v
Choose == n = 2 /\ v' \in Records \cup [1..2 -> 0..2] /\ n' = n
Next == Count \/ Choose
====
