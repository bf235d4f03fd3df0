-------- MODULE HiddenAction --------
\* The action that breaks the invariant is hidden behind an operator, a LET, an \E and an INSTANCE.
EXTENDS Naturals
VARIABLE x
H == INSTANCE HiddenActionBody WITH v <- x
Enter(A) == LET go == A IN go
Init == x = 0
Next == x' = 1 - x \/ \E n \in {7} : Enter(H!Jump(n))
Inv == x < 7
====
