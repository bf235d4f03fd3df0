-------- MODULE AssumptionsOnly --------
\* No variables, no behavior: the assumptions are all there is.
EXTENDS Naturals, FiniteSets, Sequences
ASSUME TRUE
ASSUME Named == Cardinality(SUBSET (1..4)) = 16
ASSUME \A n \in 1..10 : n * n >= n
====
