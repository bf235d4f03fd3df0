-------- MODULE Connectives --------
\* Connectives between temporal formulas.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 3
Spec == Init /\ [][Next]_x /\ WF_x(Next)
P == /\ ([]<>(x = 1) => []<>(x = 2))
     /\ (<>[](x = 0) \/ ~<>[](x = 1))
====
