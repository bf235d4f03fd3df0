-------- MODULE TypedModelValues --------
\* Model values of two types.
EXTENDS Naturals
CONSTANTS A_m, B_n
VARIABLE x
Init == x = 0
Next == x' = IF A_m = B_n THEN 1 ELSE 2
====
