-------- MODULE StutteringIsNoStep --------
\* WF of an action that changes nothing asks for nothing.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' \in {x, 1}
Spec == Init /\ [][Next]_x /\ WF_x(x' = x)
P == []<>(x = 0) \/ <>[](x = 1)
====
