---- MODULE HintUnderSymmetry ----
\* What the hint says is not said of all members alike, and too narrow for the others.
EXTENDS Integers, TLC
CONSTANTS a, b, c
VARIABLES owner, waiting
P == {a, b, c}
Perms == Permutations(P)
TypeOK == owner \in {a} /\ waiting \in SUBSET {a, b}
Init == owner \in P /\ waiting = {}
Wait == \E p \in P \ waiting : p # owner /\ waiting' = waiting \cup {p} /\ UNCHANGED owner
Pass == \E p \in waiting : owner' = p /\ waiting' = waiting \ {p}
Next == Wait \/ Pass
====
