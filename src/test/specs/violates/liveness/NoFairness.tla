-------- MODULE NoFairness --------
\* Everything may stop at once.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 3
Spec == Init /\ [][Next]_x
P == []<>(x = 0) /\ []<>(x = 1)
====
