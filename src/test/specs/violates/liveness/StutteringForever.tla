-------- MODULE StutteringForever --------
\* Without fairness the spec may stutter forever; a checker that forgets this calls it true.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = 1
Spec == Init /\ [][Next]_x
Arrives == <>(x = 1)
====
