-------- MODULE OneSet --------
\* States that differ by a permutation of the set count once.
EXTENDS TLC
CONSTANT Pages
VARIABLE mapped
Perms == Permutations(Pages)
Init == mapped = {}
Next == \E p \in Pages : mapped' = IF p \in mapped THEN mapped \ {p} ELSE mapped \cup {p}
Inv == mapped \subseteq Pages
====
