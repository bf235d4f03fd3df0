-------- MODULE ExistsWithDuplicates --------
\* \E produces a successor for each witness, also when they are the same.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == \E a \in 0..3 : x' = a \div 2
====
