-------- MODULE OverflowByNegation --------
\* Overflow in a difference.
EXTENDS Integers
VARIABLE x
Init == x = 0
Next == x' = IF x < 2 THEN x + 1 ELSE -2147483647 - x
====
