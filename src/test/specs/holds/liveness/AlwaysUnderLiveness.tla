-------- MODULE AlwaysUnderLiveness --------
\* Mixed: []P, [][A]_v, an initial predicate and liveness in one property.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 3
Spec == Init /\ [][Next]_x /\ WF_x(Next)
P == x = 0 /\ [](x < 3) /\ [][x' # x]_x /\ []<>(x = 1)
====
