-------- MODULE IfActions --------
\* IF as an action: only the chosen branch, and it may fork.
EXTENDS Naturals
VARIABLES x, y
Init == x = 0 /\ y = 0
Next == IF x < 2 THEN /\ x' = x + 1
                      /\ IF y = 0 THEN y' \in 0..1 ELSE (y' = 0 \/ y' = 0)
                 ELSE UNCHANGED y /\ x' = 0
====
