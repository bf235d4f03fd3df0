-------- MODULE False --------
\* A false assumption ends everything.
EXTENDS Naturals
VARIABLE x
ASSUME Right == 1 + 1 = 2
ASSUME Wrong == 1 + 1 = 3
Init == x = 0
Next == x' = x
====
