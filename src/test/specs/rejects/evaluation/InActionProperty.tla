-------- MODULE InActionProperty --------
\* In an action property.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = x + 1
Prop == [][[i \in 0..2 |-> i][x] >= 0]_x
====
