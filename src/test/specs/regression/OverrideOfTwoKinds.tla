---- MODULE OverrideOfTwoKinds ----
\* A domain is a set, of which the elements are compared: the compiler put numbers and strings together.
EXTENDS Integers, TLC
VARIABLE x
Init == x \in 0..2
Next == x' \in 0..2
First == (IF x = 2 THEN ("a" :> x) @@ <<x>> ELSE <<x>>)[1] = x
====
