-------- MODULE ActionProperty --------
\* [][A]_v is broken by the third step.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = IF x = 2 THEN 0 ELSE x + 1
Grows == [][x' > x]_x
====
