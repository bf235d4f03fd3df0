-------- MODULE Incomparable --------
\* A number compared with a string.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = IF x = 2 /\ x = "two" THEN 0 ELSE x + 1
====
