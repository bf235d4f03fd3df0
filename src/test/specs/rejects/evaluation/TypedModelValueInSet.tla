-------- MODULE TypedModelValueInSet --------
\* A typed model value and a set of numbers.
EXTENDS Naturals
CONSTANTS A_m, B_n
VARIABLE x
Init == x = 0
Next == x' = IF A_m \in {1, 2} THEN 1 ELSE 2
====
