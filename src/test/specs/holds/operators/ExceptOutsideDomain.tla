-------- MODULE ExceptOutsideDomain --------
\* EXCEPT outside the domain leaves the function as it is.
EXTENDS Naturals
VARIABLE f
Init == f = [i \in 1..2 |-> 0]
Next == f' = [f EXCEPT ![5] = 1]
====
