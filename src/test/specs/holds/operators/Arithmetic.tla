-------- MODULE Arithmetic --------
\* Naturals and Integers as TLC computes them: \div rounds down and % is never negative.
EXTENDS Integers
VARIABLE x
Init == x \in -3..3
Next == x' = -x
Inv == /\ x + 1 > x /\ x - 1 < x /\ x * 2 = x + x /\ -x = 0 - x /\ x \leq x /\ x >= x /\ x =< 3 /\ x \geq -3
       /\ x = 2 * (x \div 2) + (x % 2) /\ x % 2 \in {0, 1}
       /\ (-7) \div 2 = -4 /\ (-7) % 2 = 1 /\ 7 \div (-2) = -4
       /\ 2 ^ 10 = 1024 /\ (-2) ^ 3 = -8
       /\ x \in Int /\ (x \in Nat) = (x >= 0) /\ -1 \notin Nat /\ -3..-1 = {-1, -2, -3}
       /\ 2147483647 > x /\ -2147483647 - 1 < x
       /\ \b101 = 5 /\ \o17 = 15 /\ \hFF = 255
====
