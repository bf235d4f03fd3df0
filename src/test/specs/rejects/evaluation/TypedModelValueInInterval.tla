-------- MODULE TypedModelValueInInterval --------
\* A typed model value and an interval.
EXTENDS Naturals
CONSTANTS A_m, B_n
VARIABLE x
Init == x = 0
Next == x' = IF A_m \notin 1..2 THEN 1 ELSE 2
====
