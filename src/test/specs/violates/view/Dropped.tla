------ MODULE Dropped ------
\* Two ways to a = 1 are one to the view. The least of the states goes on, which can do no harm; the other could.
EXTENDS Naturals
VARIABLES a, b
Init == a = 0 /\ b = 0
Next == a < 3 /\ a' = a + 1 /\ b' \in (IF a = 0 THEN {0, 1} ELSE {b})
Seen == a
NeverFar == ~ (a = 3 /\ b = 1)
====
