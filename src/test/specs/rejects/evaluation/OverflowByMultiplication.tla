-------- MODULE OverflowByMultiplication --------
\* Overflow in a product.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = IF x < 2 THEN x + 1 ELSE 65536 * (65534 + x)
====
