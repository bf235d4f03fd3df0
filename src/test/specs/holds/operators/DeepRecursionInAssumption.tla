-------- MODULE DeepRecursionInAssumption --------
\* An assumption may recurse as deep as anything else.
EXTENDS Naturals
VARIABLE x
RECURSIVE Sum(_)
Sum(n) == IF n = 0 THEN 0 ELSE 1 + Sum(n - 1)
ASSUME Sum(20000) = 20000
Init == x = 0
Next == x' = 1 - x
====
