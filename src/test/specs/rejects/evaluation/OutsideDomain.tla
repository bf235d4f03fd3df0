-------- MODULE OutsideDomain --------
\* A function applied outside its domain.
EXTENDS Naturals
VARIABLE x
f == [i \in 0..2 |-> i]
Init == x = 0
Next == x' = f[x] + 1
====
