-------- MODULE AmongModelValues --------
\* The model value can be compared with 1, the tuple cannot.
EXTENDS Naturals
CONSTANT m
VARIABLE x
Init == x = 0
Next == x' = IF 1 \in {m, <<1>>} THEN 1 ELSE 2
====
