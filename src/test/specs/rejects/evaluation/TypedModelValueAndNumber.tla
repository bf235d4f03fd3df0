-------- MODULE TypedModelValueAndNumber --------
\* A typed model value and a number.
EXTENDS Naturals
CONSTANTS A_m, B_n
VARIABLE x
Init == x = 0
Next == x' = IF A_m = 1 THEN 1 ELSE 2
====
