-------- MODULE Operators --------
\* Next split through operators in operators.
EXTENDS Naturals
VARIABLE x
Up(n) == x + n < 6 /\ x' = x + n
Down == x > 0 /\ x' = x - 1
Moves == Up(1) \/ Down
All == Moves \/ Up(2)
Init == x = 0
Next == All
====
