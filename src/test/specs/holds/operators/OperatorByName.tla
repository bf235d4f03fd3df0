-------- MODULE OperatorByName --------
\* C depends on the state only through the operator that it passes on.
EXTENDS Naturals, Sequences
VARIABLE x
Plus(n) == n + x
Odd(n) == (n + x) % 2 = 1
Apply(Op(_), n) == Op(n)
C == Apply(Plus, 1)
D == SelectSeq(<<1, 2>>, Odd)
Init == x = 0
Next == x' = (C + Len(D) + D[1]) % 5
====
