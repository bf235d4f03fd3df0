---- MODULE ElementsOfTwoKinds ----
\* A set with elements that cannot be compared is a problem, also where the first of them is what is looked for. The compiler stopped there.
EXTENDS Integers
VARIABLES x, b
Init == x = 0 /\ b = FALSE
Next == x < 2 /\ x' = x + 1 /\ b' = (x = 1)
Inv == x < 2 \/ [a |-> x] \in {[a |-> x], [a |-> b]}
====
