-------- MODULE EnabledPartly --------
\* ENABLED of an action that says nothing of one variable.
EXTENDS Naturals
VARIABLES x, y
vars == <<x, y>>
Init == x = 0 /\ y = 0
Up == x < 2 /\ x' = x + 1
Next == (Up /\ y' = y) \/ (y' = 1 - y /\ x' = x)
Spec == Init /\ [][Next]_vars /\ WF_vars(Up /\ y' = y)
P == <>~ENABLED Up
====
