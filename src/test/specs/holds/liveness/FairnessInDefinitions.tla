-------- MODULE FairnessInDefinitions --------
\* Fairness behind operators, LET and names.
EXTENDS Naturals
VARIABLES x, y
vars == <<x, y>>
Init == x = 0 /\ y = 0
Up(v) == v' = (v + 1) % 2
Left == Up(x) /\ UNCHANGED y
Right == Up(y) /\ UNCHANGED x
Next == Left \/ Right
Fair(A) == WF_vars(A)
Fairness == LET both == Fair(Left) /\ Fair(Right) IN both
Spec == Init /\ [][Next]_vars /\ Fairness
P == []<>(x = 1) /\ []<>(y = 1)
====
