-------- MODULE EndlessRecursion --------
\* A recursion without end.
EXTENDS Naturals
VARIABLE x
RECURSIVE Down(_)
Down(n) == 1 + Down(n)
Init == x = 0
Next == x' = IF x < 2 THEN x + 1 ELSE Down(x)
====
