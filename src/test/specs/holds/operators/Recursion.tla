-------- MODULE Recursion --------
\* RECURSIVE operators, mutual ones too, and recursive functions over a set.
EXTENDS Naturals, FiniteSets
VARIABLE x
RECURSIVE Factorial(_), Even(_), Odd(_), SumOf(_)
Factorial(n) == IF n = 0 THEN 1 ELSE n * Factorial(n - 1)
Even(n) == IF n = 0 THEN TRUE ELSE Odd(n - 1)
Odd(n) == IF n = 0 THEN FALSE ELSE Even(n - 1)
SumOf(S) == IF S = {} THEN 0 ELSE LET e == CHOOSE e \in S : TRUE IN e + SumOf(S \ {e})
Fibonacci[n \in Nat] == IF n < 2 THEN n ELSE Fibonacci[n - 1] + Fibonacci[n - 2]
Init == x = 0
Next == x < 5 /\ x' = x + 1
Inv == /\ Factorial(5) = 120 /\ Factorial(x) >= 1 /\ Even(x) = (x % 2 = 0) /\ Odd(x) # Even(x)
       /\ 2 * SumOf(1..x) = x * (x + 1) /\ Fibonacci[x + 5] \in {5, 8, 13, 21, 34, 55}
====
