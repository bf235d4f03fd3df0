-------- MODULE InfiniteState --------
\* A variable whose value would be an infinite set.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = IF x < 2 THEN x + 1 ELSE Nat
====
