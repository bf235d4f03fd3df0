-------- MODULE StrongAsProperty --------
\* Weak fairness does not imply strong fairness.
EXTENDS Naturals
VARIABLES x, n
vars == <<x, n>>
Init == x = 0 /\ n = 0
Toggle == x' = 1 - x /\ UNCHANGED n
A == x = 1 /\ n' = 1 - n /\ UNCHANGED x
Next == Toggle \/ A
Spec == Init /\ [][Next]_vars /\ WF_vars(Next) /\ WF_vars(A)
P == SF_vars(A)
====
