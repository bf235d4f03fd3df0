-------- MODULE InfiniteSubset --------
\* Whether an infinite set is a subset is not asked element by element.
EXTENDS Integers
VARIABLE x
Init == x = 0
Next == x' = IF Nat \in SUBSET Int THEN 1 ELSE 2
====
