-------- MODULE UnderSymmetry --------
\* Liveness under symmetry, where TLC only warns.
EXTENDS TLC
CONSTANT S
VARIABLE x
Perms == Permutations(S)
Init == x \in S
Next == x' \in S
Spec == Init /\ [][Next]_x /\ WF_x(Next)
EveryOne == \A s \in S : []<>(x = s)
====
