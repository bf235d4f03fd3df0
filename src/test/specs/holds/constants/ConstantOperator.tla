-------- MODULE ConstantOperator --------
\* A constant operator with two arguments, given by a defined operator.
EXTENDS Naturals
CONSTANT Join(_, _)
VARIABLE x
Sum(a, b) == a + b
Init == x = 0
Next == x < 4 /\ x' = Join(x, 2)
====
