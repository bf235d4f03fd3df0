---- MODULE DomainOfMember ----
\* Functions whose domain is a member: of one shape for each.
EXTENDS Naturals, TLC
CONSTANT P
VARIABLE f
Perms == Permutations(P)
Init == \E p \in P : f = [q \in {p} |-> 0]
Next == \E p \in P : f' = [q \in {p} |-> 1]
====
