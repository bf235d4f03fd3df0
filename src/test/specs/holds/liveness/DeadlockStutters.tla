-------- MODULE DeadlockStutters --------
\* Without CHECK_DEADLOCK a behavior that can do no more stutters.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x < 3 /\ x' = x + 1
Spec == Init /\ [][Next]_x /\ WF_x(Next)
P == []<>(x = 3)
====
