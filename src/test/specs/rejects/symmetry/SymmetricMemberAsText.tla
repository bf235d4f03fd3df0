-------- MODULE SymmetricMemberAsText --------
\* A text tells members apart.
EXTENDS TLC
CONSTANT S
VARIABLES at, name
Perms == Permutations(S)
Name(s) == ToString(s)
Init == at \in S /\ name = ""
Next == name' = Name(at) /\ UNCHANGED at
Inv == name # "b"
====
