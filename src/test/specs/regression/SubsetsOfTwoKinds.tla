---- MODULE SubsetsOfTwoKinds ----
\* Pairs of numbers and pairs of strings are never together in the set: the compiler fell over a subset with both of them.
EXTENDS Integers, FiniteSets
VARIABLE x
Init == x \in 0..2
Next == x' \in 0..2
Few == Cardinality(SUBSET (IF x = 0 THEN {<<1, 2>>} ELSE {<<"a", "b">>})) = 2
====
