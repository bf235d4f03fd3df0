-------- MODULE InfiniteActionChoice --------
\* \E over an infinite set, before the action.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == \E n \in Nat : x' = n
====
