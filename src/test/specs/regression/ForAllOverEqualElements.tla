---- MODULE ForAllOverEqualElements ----
\* The compiler took \A in an action once for each way to write an element: {x, x} has one element.
EXTENDS Naturals
VARIABLES x, y
Init == x = 1 /\ y = 0
Next == /\ \A v \in {x, x, x} : \E w \in {1, 2} : w >= v
        /\ y' = (y + 1) % 3
        /\ x' \in {x, 3 - x}
====
