-------- MODULE ExceptOfFunction --------
\* EXCEPT with an index of another kind than the domain.
EXTENDS Naturals
VARIABLE x
Init == x = [i \in {0, 5} |-> 1]
Next == x' = [x EXCEPT !["a"] = 3]
====
