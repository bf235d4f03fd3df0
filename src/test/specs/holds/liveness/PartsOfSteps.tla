-------- MODULE PartsOfSteps --------
\* Fairness that speaks of one variable only, through an operator that takes variables, and fairness one way of
\* which leaves a variable open.
EXTENDS Naturals
VARIABLES x, y, z
vars == <<x, y, z>>
TypeOK == x \in 0..3 /\ y \in 0..2 /\ z \in BOOLEAN
Init == x = 0 /\ y = 0 /\ z = FALSE
Up == x' = (x + 1) % 4
Turn == y' = (y + 1) % 3
Next ==
    \/ Up /\ UNCHANGED <<y, z>>
    \/ Up /\ Turn /\ z' = ~z
    \/ Turn /\ UNCHANGED <<x, z>>
Becomes(v, e) == v' = e
Spec ==
    /\ Init /\ [][Next]_vars
    /\ WF_x(Becomes(x, (x + 1) % 4))
    /\ WF_y(Turn)
    /\ WF_z(z' = ~z /\ (x' = x + 1 \/ y' = y))
P == []<>(x = 0)
Q == []<>(y = 0)
R == []<><<z' = ~z>>_z
====
