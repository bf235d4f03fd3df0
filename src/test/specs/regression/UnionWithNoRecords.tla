---- MODULE UnionWithNoRecords ----
\* The same as PairsOfNothing with a constant set of records in a union: a name or one of no records.
EXTENDS Integers
CONSTANT none
VARIABLE x
Init == x \in 2..3
Next == x' \in 2..3
Found == <<x>> \notin [1..1 -> {none} \cup [at : 2..1]]
====
