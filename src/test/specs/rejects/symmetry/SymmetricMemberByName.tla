-------- MODULE SymmetricMemberByName --------
\* b is another than a to Init, though SYMMETRY says that nothing is.
EXTENDS TLC
CONSTANTS a, b
VARIABLE x
Perms == Permutations({a, b})
Init == x = b
Next == UNCHANGED x
Inv == x # a
====
