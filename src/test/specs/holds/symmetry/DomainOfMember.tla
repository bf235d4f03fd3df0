---- MODULE DomainOfMember ----
EXTENDS Naturals, TLC
CONSTANT P
VARIABLE f
Perms == Permutations(P)
Init == \E p \in P : f = [q \in {p} |-> 0]
Next == \E p \in P : f' = [q \in {p} |-> 1]
====
