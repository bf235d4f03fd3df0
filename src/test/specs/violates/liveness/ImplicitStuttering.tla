-------- MODULE ImplicitStuttering --------
\* A deadlock-free spec may stutter, too.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 3
Spec == Init /\ [][Next]_x /\ SF_x(x = 1 /\ Next)
P == <>(x = 2)
====
