-------- MODULE InfiniteChoice --------
\* A variable chosen from an infinite set.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == IF x < 2 THEN x' = x + 1 ELSE x' \in Nat
====
