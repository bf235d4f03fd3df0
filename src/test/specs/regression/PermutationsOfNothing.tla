---- MODULE PermutationsOfNothing ----
\* The empty set was said to have no permutation; it has one, the empty function.
EXTENDS Naturals, FiniteSets, TLC
VARIABLE x
Init == x = 0
Next == x' = x + Cardinality(Permutations({})) /\ x < 3
Inv == Permutations({y \in {1} : y = x + 2}) = {<<>>}
====
