-------- MODULE DivisionByZero --------
\* Division by zero.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = 1 + x + (1 \div (2 - x)) - (1 \div (2 - x))
====
