-------- MODULE StrongFairness --------
\* Enabled again and again, so taken.
EXTENDS Naturals
VARIABLES x, done
vars == <<x, done>>
Init == x = 0 /\ done = FALSE
Toggle == x' = 1 - x /\ UNCHANGED done
Finish == x = 1 /\ done' = TRUE /\ UNCHANGED x
Next == Toggle \/ Finish
Spec == Init /\ [][Next]_vars /\ WF_vars(Next) /\ SF_vars(Finish)
P == <>done
====
