---- MODULE AppendedToNothing ----
\* Append takes a whole sequence: the compiler did not evaluate what it appended to if nobody asked for that.
EXTENDS Integers, Sequences
VARIABLE x
Init == x = 3
Next == x > 0 /\ x' = x - 1
Last == Append([i \in 1..2 |-> 6 \div x], x)[3] = x
====
