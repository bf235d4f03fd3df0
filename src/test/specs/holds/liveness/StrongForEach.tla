-------- MODULE StrongForEach --------
\* Two strong conditions, one of which takes what the other needs.
EXTENDS Naturals
VARIABLES x, a, b
vars == <<x, a, b>>
Init == x = 0 /\ a = FALSE /\ b = FALSE
Move == x' = (x + 1) % 3 /\ UNCHANGED <<a, b>>
A == x = 1 /\ a' = TRUE /\ UNCHANGED <<x, b>>
B == x = 2 /\ a /\ b' = TRUE /\ UNCHANGED <<x, a>>
Next == Move \/ A \/ B
Spec == Init /\ [][Next]_vars /\ WF_vars(Move) /\ SF_vars(A) /\ SF_vars(B)
P == <>b
====
