-------- MODULE Specification --------
\* SPECIFICATION taken apart: Init, [][Next]_vars and fairness, which safety ignores.
EXTENDS Naturals
VARIABLES x, y
vars == <<x, y>>
Init == x = 0 /\ y = 0
Next == x' = 1 - x /\ UNCHANGED y
Fairness == WF_vars(Next) /\ SF_x(x' = 1)
Spec == Init /\ [][Next]_vars /\ Fairness
====
