-------- MODULE AddingStrings --------
\* Arithmetic on a string.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = x + (IF x < 2 THEN 1 ELSE "1")
====
