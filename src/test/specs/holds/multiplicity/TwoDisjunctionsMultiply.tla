-------- MODULE TwoDisjunctionsMultiply --------
\* Two forking disjunctions give the product of their branches.
EXTENDS Naturals
VARIABLES x, y
Init == x = 0 /\ y = 0
Next == /\ (x' = 0 \/ x' = 1 \/ x' = 0)
        /\ (y' = 0 \/ y' = 1)
====
