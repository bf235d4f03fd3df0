-------- MODULE SymmetricMemberChosen --------
\* Which member CHOOSE takes depends on its name.
EXTENDS TLC
CONSTANT S
VARIABLE x
Perms == Permutations(S)
Leader == CHOOSE s \in S : TRUE
Init == x \in S
Next == x' = Leader
====
