-------- MODULE MembersOfMembers --------
\* Members name members: what tells them apart is whom they name, and who names them.
EXTENDS TLC, FiniteSets
CONSTANTS Pages, none
VARIABLES link, near, first
Perms == Permutations(Pages)
Init == link = [p \in Pages |-> none] /\ near = [p \in Pages |-> {}] /\ first = none
Link(p, q) == link[p] = none /\ link' = [link EXCEPT ![p] = q] /\ UNCHANGED <<near, first>>
Meet(p, q) == /\ link[p] = q /\ q \notin near[p]
              /\ near' = [near EXCEPT ![p] = @ \cup {q}]
              /\ first' = IF first = none THEN p ELSE first
              /\ UNCHANGED link
Next == \E p, q \in Pages : Link(p, q) \/ Meet(p, q)
NoStrangers == \A p \in Pages : near[p] \subseteq {link[p]}
====
