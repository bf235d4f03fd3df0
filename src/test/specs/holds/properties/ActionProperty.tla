-------- MODULE ActionProperty --------
\* [][A]_v under PROPERTY, about every step, stuttering ones included.
EXTENDS Naturals
VARIABLES x, y
vars == <<x, y>>
Init == x = 0 /\ y = 0
Next == \/ x' = (x + 1) % 4 /\ y' = y
        \/ x' = x /\ y' = 1 - y
OneByOne == [][x' = (x + 1) % 4]_x
Alternates == [][y' # y]_y /\ [][x' = x \/ y' = y]_vars
====
