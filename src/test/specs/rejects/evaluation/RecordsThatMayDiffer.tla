-------- MODULE RecordsThatMayDiffer --------
\* Neither field tells the two apart.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = IF [t |-> "k", b |-> 2 + x] = [t |-> "k", b |-> "c"] THEN 1 ELSE 2
====
