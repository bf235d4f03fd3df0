-------- MODULE PrimedOperatorApplication --------
\* A prime on an operator application primes every variable in it.
EXTENDS Naturals
VARIABLES x, y
Sum(n) == x + y + n
total == x + y
Init == x = 0 /\ y = 3
Next == x < 3 /\ x' = x + 1 /\ y' = y - 1 /\ total' = total /\ Sum(1)' = Sum(1) /\ (x + y)' = 3
====
