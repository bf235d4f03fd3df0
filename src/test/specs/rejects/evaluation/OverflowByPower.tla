-------- MODULE OverflowByPower --------
\* Overflow in a power.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = IF x < 2 THEN x + 1 ELSE 2 ^ (29 + x)
====
