-------- MODULE InInit --------
\* In Init.
EXTENDS Naturals
VARIABLE x
Init == x = 1 \div 0
Next == x' = x
====
