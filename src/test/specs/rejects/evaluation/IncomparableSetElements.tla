-------- MODULE IncomparableSetElements --------
\* A set whose elements cannot be compared.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = IF x = 2 THEN (CHOOSE e \in {1, "a"} : TRUE) ELSE x + 1
====
