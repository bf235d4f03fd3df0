-------- MODULE RecordsThatDiffer --------
\* One field that differs is enough, though others cannot be compared.
EXTENDS Integers, FiniteSets
VARIABLE x
Init == x = 0
Next == x' = IF [t |-> "k", b |-> 2 + x] = [t |-> "s", b |-> "c"] \/ [z |-> "k", b |-> 2] = [z |-> "s", b |-> "c"]
             THEN 1
             ELSE Cardinality({[z |-> "k", b |-> 2 + x], [z |-> "s", b |-> "c"]})
====
