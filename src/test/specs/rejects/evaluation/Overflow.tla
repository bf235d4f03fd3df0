-------- MODULE Overflow --------
\* Integers have 32 bits and never wrap.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = IF x < 2 THEN x + 1 ELSE 2147483647 + x
====
