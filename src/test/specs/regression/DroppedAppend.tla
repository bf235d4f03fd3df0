---- MODULE DroppedAppend ----
\* The compiler did not evaluate what this operator drops, and so lost the problem.
EXTENDS Integers, Sequences, TLC
VARIABLES n
Init == n = 3
Next == n > 0 /\ n' = n - 1
Whole == Head(Append(<<1>>, 6 \div n)) = 1
====
