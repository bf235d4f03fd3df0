-------- MODULE ModuloZero --------
\* Modulus zero.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = x + 1 + (x % (2 - x))
====
