---- MODULE DomainsOfTwoKinds ----
\* Whether a function is one of a set's is a problem where the domains cannot be compared. The compiler said no.
EXTENDS Integers
VARIABLES x
Init == x = 0
Next == x < 2 /\ x' = x + 1
Inv == x < 2 \/ [i \in {3, 4} |-> x] \notin [{"p", "q"} -> 0..3]
====
