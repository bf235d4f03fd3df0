-------- MODULE ChooseWithoutWitness --------
\* CHOOSE finds nothing.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = CHOOSE e \in 0..2 : e > x
====
