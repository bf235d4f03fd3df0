---- MODULE InitTestBetween ----
\* Many candidates for initial states; a test stands before the conjunct that gives the second variable its values.
EXTENDS Naturals
VARIABLES x, y
Init == x \in 1..120 /\ x > 20 /\ y \in 1..2
InitEqual == x \in 1..120 /\ x % 2 = 0 /\ y \in 1..2
Next == UNCHANGED <<x, y>>
TypeOK == x \in 1..120 /\ y \in 0..2
====
