---- MODULE GivesUpAfterSteps ----
\* Generated code has found steps of the first action when the second makes it give up, for the interpreter has to warn: they count once.
EXTENDS Naturals
VARIABLES x, name
Init == x = 0 /\ name = "a"
Up == x < 3 /\ x' \in {x + 1, x + 2} /\ UNCHANGED name
Choose == /\ name' = CHOOSE n \in {"a", "b", "c"} : n = "b" \/ x > 1
          /\ UNCHANGED x
Next == Up \/ Choose
TypeOK == x \in 0..4 /\ name \in {"a", "b", "c"}
====
