-------- MODULE InterchangeableMembers --------
\* Members that differ in nothing but two bits: what counts is how many have which.
EXTENDS TLC, FiniteSets
CONSTANTS Pages
VARIABLES pinned, held
Perms == Permutations(Pages)
Init == pinned = {} /\ held = [p \in Pages |-> FALSE]
Next == \E p \in Pages : \/ pinned' = pinned \cup {p} /\ UNCHANGED held
                         \/ p \in pinned /\ held' = [held EXCEPT ![p] = TRUE] /\ UNCHANGED pinned
Inv == \A p \in Pages : held[p] => p \in pinned
====
