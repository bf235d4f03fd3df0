---- MODULE RingsOfTwoLengths ----
\* Members go round in rings. Where rings differ in length no colour tells members apart, and exchanging two of them changes the state
\* all the same: one state for each way to divide five members among rings.
EXTENDS TLC
CONSTANT M
VARIABLE next
Symmetry == Permutations(M)
Init == next \in {f \in [M -> M] : \A p \in M : \E q \in M : f[q] = p}
Next == UNCHANGED next
TypeOK == next \in [M -> M]
====
