-------- MODULE Rings --------
\* Three counters that go round, of any size: docs/liveness.md measures with it.
EXTENDS Naturals
CONSTANT N
VARIABLES x, y, z
vars == <<x, y, z>>
TypeOK == x \in 0..N-1 /\ y \in 0..N-1 /\ z \in 0..N-1
Init == x = 0 /\ y = 0 /\ z = 0
X == x' = (x + 1) % N /\ UNCHANGED <<y, z>>
Y == y' = (y + 1) % N /\ UNCHANGED <<x, z>>
Z == x # z /\ z' = (z + 1) % N /\ UNCHANGED <<x, y>>
Next == X \/ Y \/ Z
Spec == Init /\ [][Next]_vars /\ WF_vars(X) /\ WF_vars(Y) /\ SF_vars(Z)
P == (x = 1 /\ y = 1) ~> (z = 0)
Q == []<>(y = 0 /\ z = 0)
====
