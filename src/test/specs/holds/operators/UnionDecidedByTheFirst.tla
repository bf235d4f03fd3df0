---- MODULE UnionDecidedByTheFirst ----
\* What is in the first set is in the union, whatever the second one would be.
EXTENDS Integers
VARIABLE n
Init == n = 1
Next == n > 0 /\ n' = n - 1
Inside == 1 \in 0..2 \cup {6 \div n}
====
