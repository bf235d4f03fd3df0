-------- MODULE AlwaysUnderProperty --------
\* []P under PROPERTY is checked as an invariant, whatever stands beside it.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 3
Spec == Init /\ [][Next]_x /\ WF_x(Next)
P == [](x < 2) /\ []<>(x = 1)
====
