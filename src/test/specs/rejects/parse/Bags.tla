-------- MODULE Bags --------
\* Operators of bags are not supported.
EXTENDS Naturals, Bags
VARIABLE x
Init == x = EmptyBag
Next == x' = x
====
