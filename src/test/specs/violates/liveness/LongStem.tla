-------- MODULE LongStem --------
\* The loop begins late.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == \/ x < 5 /\ x' = x + 1
        \/ x = 5 /\ x' = 6
        \/ x = 6 /\ x' \in {5, 7}
        \/ x = 7 /\ x' = 7
Spec == Init /\ [][Next]_x /\ WF_x(x # 6 /\ Next) /\ WF_x(x = 6 /\ Next)
P == <>(x = 7)
====
