-------- MODULE RuleOfTheNextState --------
\* A function whose rule reads x' is bound before x' has a value, and means each value in turn.
EXTENDS Naturals
VARIABLES x, y, z
Init == x = 0 /\ y = 0 /\ z = 0
Next == \E h \in {[i \in {1} |-> x']}, g \in {LET f[i \in 0..2] == IF i = 0 THEN x' ELSE f[i - 1] IN f} :
           /\ x' \in {1, 2}
           /\ h = <<x'>>
           /\ y' = h[1]
           /\ z' = g[2]
Inv == x = y /\ x = z
====
