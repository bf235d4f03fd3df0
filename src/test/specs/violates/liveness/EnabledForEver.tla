-------- MODULE EnabledForEver --------
\* An action that is enabled for ever and never taken, for its values have no room in what y can be: of x it says nothing.
EXTENDS Naturals
VARIABLES x, y
vars == <<x, y>>
TypeOK == x \in 0..3 /\ y \in 0..2
Init == x = 0 /\ y = 0
Up == x' = (x + 1) % 4 /\ UNCHANGED y
Turn == y' = (y + 1) % 3 /\ UNCHANGED x
Next == Up \/ Turn
Spec == Init /\ [][Next]_vars /\ WF_vars(Up) /\ WF_y(Turn)
P == []<>(x = 0 /\ y = 0) \/ <>[](y # 0)
Q == WF_y(y' = y + 7)
====
