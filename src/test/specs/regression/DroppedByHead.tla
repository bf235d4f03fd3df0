---- MODULE DroppedByHead ----
\* Head takes a whole sequence: the compiler evaluated the first element only.
EXTENDS Integers, Sequences
VARIABLE x
Init == x = 3
Next == x > 0 /\ x' = x - 1
First == Head([i \in 1..2 |-> IF i = 1 THEN x ELSE 6 \div x]) = x
====
