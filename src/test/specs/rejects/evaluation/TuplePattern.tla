-------- MODULE TuplePattern --------
\* The elements are no pairs.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == \E <<a, b>> \in {1} : x' = a
====
