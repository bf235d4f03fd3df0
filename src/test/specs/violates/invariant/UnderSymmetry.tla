-------- MODULE UnderSymmetry --------
\* With and without symmetry the shortest trace has the same length.
EXTENDS TLC, FiniteSets
CONSTANT Pages
VARIABLE pinned
Perms == Permutations(Pages)
Init == pinned = {}
Pin(p) == p \notin pinned /\ pinned' = pinned \cup {p}
Next == \E p \in Pages : Pin(p)
NotAll == pinned # Pages
====
