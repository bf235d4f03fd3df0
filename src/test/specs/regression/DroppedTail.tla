---- MODULE DroppedTail ----
\* The compiler did not evaluate what this operator drops, and so lost the problem.
EXTENDS Integers, Sequences, TLC
VARIABLES n
Init == n = 3
Next == n > 0 /\ n' = n - 1
Whole == Tail(<<6 \div n>>) = <<>>
====
