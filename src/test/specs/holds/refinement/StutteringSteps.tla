-------- MODULE StutteringSteps --------
\* A clock with minutes refines one without: minutes pass as stuttering steps.
EXTENDS Naturals
VARIABLES h, m
vars == <<h, m>>
Init == h = 0 /\ m = 0
Next == IF m = 2 THEN m' = 0 /\ h' = (h + 1) % 4 ELSE m' = m + 1 /\ h' = h
Spec == Init /\ [][Next]_vars
Abstract == INSTANCE AbstractClock WITH hour <- h
Refines == Abstract!Spec
====
