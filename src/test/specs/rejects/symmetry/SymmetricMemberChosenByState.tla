-------- MODULE SymmetricMemberChosenByState --------
\* Which of the other members CHOOSE takes depends on their names.
EXTENDS TLC
CONSTANT S
VARIABLE x
Perms == Permutations(S)
Init == x \in S
Next == x' = CHOOSE s \in S : s # x
====
