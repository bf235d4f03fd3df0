-------- MODULE OperatorArguments --------
\* Operators passed to operators: by name, as LAMBDA that sees the surroundings, infix, and passed on.
EXTENDS Naturals
VARIABLE x
Apply(Op(_), n) == Op(n)
Fold(Op(_, _), a, b, c) == Op(Op(a, b), c)
Twice(Op(_), n) == Apply(Op, Apply(Op, n))
Increment(n) == n + 1
Init == x = 0
Next == x < 6 /\ x' = Twice(Increment, x)
Inv == /\ Apply(LAMBDA n : n + x, 5) = 5 + x /\ Fold(+, 1, 2, 3) = 6 /\ Fold(LAMBDA a, b : a * b, 2, 3, 4) = 24
       /\ LET Local(n) == n + x IN Twice(Local, 0) = 2 * x
====
