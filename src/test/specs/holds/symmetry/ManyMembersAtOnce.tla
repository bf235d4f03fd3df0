-------- MODULE ManyMembersAtOnce --------
\* Arguments with seven members each: too many ways to permute them for a table, so the compiler leaves it.
EXTENDS TLC
CONSTANT P
VARIABLE f
Perms == Permutations(P)
Init == f = [s \in SUBSET P |-> FALSE]
Next == \E s \in SUBSET P : s \in {{}, P} /\ ~f[s] /\ f' = [f EXCEPT ![s] = TRUE]
====
