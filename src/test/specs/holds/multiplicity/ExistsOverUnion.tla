---- MODULE ExistsOverUnion ----
\* An element of several sets is one witness; to TLC it is one in each set, unless it has listed the union before.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == \E n \in UNION {0..2, {1, 2, 3}} : x' = n
====
