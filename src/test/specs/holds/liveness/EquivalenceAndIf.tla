-------- MODULE EquivalenceAndIf --------
\* Connectives between temporal formulas that TLC does not have.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 3
Spec == Init /\ [][Next]_x /\ WF_x(Next)
P == /\ []<>(x = 0) <=> []<>(x = 1)
     /\ IF x = 0 THEN <>(x = 2) ELSE <>[](x = 9)
====
