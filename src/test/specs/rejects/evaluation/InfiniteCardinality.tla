-------- MODULE InfiniteCardinality --------
\* Cardinality of an infinite set.
EXTENDS Naturals, FiniteSets
VARIABLE x
Init == x = 0
Next == x' = IF x < 2 THEN x + 1 ELSE Cardinality(Nat)
====
