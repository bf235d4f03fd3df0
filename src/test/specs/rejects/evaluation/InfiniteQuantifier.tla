-------- MODULE InfiniteQuantifier --------
\* A quantifier over an infinite set.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = x + 1 /\ (x < 2 \/ \A n \in Nat : n >= 0)
====
