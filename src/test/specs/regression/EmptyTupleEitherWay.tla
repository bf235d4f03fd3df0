---- MODULE EmptyTupleEitherWay ----
\* The same as EmptyEitherWay with tuples, as parts of records.
EXTENDS Integers, Sequences
VARIABLE x
Init == x = 3
Next == x > 0 /\ x' = x - 1
Known == IF 6 \div x = 2 THEN [left |-> <<>>, all |-> 1] ELSE [left |-> Tail(<<x>>), all |-> 2]
Short == Len(Known.left) = 0
====
