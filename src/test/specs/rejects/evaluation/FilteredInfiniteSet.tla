-------- MODULE FilteredInfiniteSet --------
\* A set filtered out of an infinite one can be asked for members, but is no value that functions could map into.
EXTENDS Naturals
VARIABLE f
Init == f = [i \in 1..2 |-> 1]
Next == UNCHANGED f
Inv == f[1] \in {n \in Nat : n > 0} /\ f \in [1..2 -> {n \in Nat : n > 0}]
====
