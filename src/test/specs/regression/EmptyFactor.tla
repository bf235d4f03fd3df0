---- MODULE EmptyFactor ----
\* Membership in a product is decided part by part: the problem with the first comes before the second's set is seen to be empty.
EXTENDS Integers
VARIABLES x
Init == x = 0
Next == x < 2 /\ x' = x + 1
Inv == x < 2 \/ <<"p", x>> \notin (0..x) \X ({x} \ {2})
====
