-------- MODULE NonStringIndexOfRecord --------
\* A record applied to a number.
EXTENDS Naturals
VARIABLE x
r == [a |-> 1]
Init == x = 0
Next == x' = IF x < 2 THEN x + 1 ELSE r[x]
====
