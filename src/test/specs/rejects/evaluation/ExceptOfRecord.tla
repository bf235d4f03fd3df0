-------- MODULE ExceptOfRecord --------
\* EXCEPT with an index that no record has.
EXTENDS Naturals
VARIABLE x
Init == x = [a |-> 1]
Next == x' = [x EXCEPT ![1] = 3]
====
