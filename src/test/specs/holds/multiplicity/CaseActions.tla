-------- MODULE CaseActions --------
\* CASE as an action takes the first arm whose condition holds.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == CASE x = 0 -> x' \in 1..3
          [] x <= 1 -> x' = 4
          [] x = 2 -> x' = 0 \/ x' = 0
          [] OTHER -> x' = 0
====
