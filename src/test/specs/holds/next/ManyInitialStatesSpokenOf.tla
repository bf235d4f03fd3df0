---- MODULE ManyInitialStatesSpokenOf ----
\* Generated code tries the candidates for initial states until it comes to one of which the interpreter has to warn; the others
\* follow from there, none twice and none left out.
EXTENDS Naturals
VARIABLES x, y
Least(n) == CHOOSE z \in {"a", "b", "c"} : z = "b" \/ n > 5
Init == x \in 1..12 /\ y \in 1..20 /\ Least(x) # "d" /\ y % 2 = 0
Next == UNCHANGED <<x, y>>
Inv == y % 2 = 0
====
