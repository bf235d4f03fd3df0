-------- MODULE FairRefinement --------
\* A specification with fairness as property, its variable replaced by an expression.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 4
Spec == Init /\ [][Next]_x /\ WF_x(Next)
Abstract == INSTANCE Clock WITH hour <- x % 2
P == Abstract!Spec /\ Abstract!Ticks
====
