-------- MODULE NotAFunction --------
\* Application of something that is no function.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = IF x < 2 THEN x + 1 ELSE x[1]
====
