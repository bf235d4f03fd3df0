-------- MODULE WithinConstraint --------
\* A CONSTRAINT that cuts off nothing fair: it holds within.
EXTENDS Naturals
VARIABLES x, noise
vars == <<x, noise>>
Init == x = 0 /\ noise = 0
Up == x < 2 /\ x' = x + 1 /\ UNCHANGED noise
Noise == noise' = noise + 1 /\ UNCHANGED x
Next == Up \/ Noise
Small == noise < 3
Spec == Init /\ [][Next]_vars /\ WF_vars(Up)
P == <>(x = 2)
====
