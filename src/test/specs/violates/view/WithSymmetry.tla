------ MODULE WithSymmetry ------
\* A view of representatives: who went last does not count, nor who is who.
EXTENDS Naturals, FiniteSets, TLC
CONSTANT Procs
VARIABLES inside, last
Init == inside = {} /\ last \in Procs
Next == \E p \in Procs \ inside : inside' = inside \cup {p} /\ last' = p
Seen == inside
Symmetric == Permutations(Procs)
NotAll == Cardinality(inside) < 3
====
