-------- MODULE Functions --------
\* Constructors, application, DOMAIN, sets of functions, several arguments, equality whatever the representation.
EXTENDS Naturals
VARIABLE f
Init == f \in [1..2 -> {3, 4}]
Next == f' = [i \in 1..2 |-> f[3 - i]]
Sum[i \in 0..2] == IF i = 0 THEN 0 ELSE f[i] + Sum[i - 1]
Inv == /\ DOMAIN f = {1, 2} /\ f = <<f[1], f[2]>>
       /\ f \in [1..2 -> Nat] /\ f \notin [1..3 -> Nat] /\ [{} -> {}] = {<<>>} /\ [1..2 -> {}] = {}
       /\ Sum[2] = f[1] + f[2]
       /\ [a, b \in 1..2 |-> a * b][2, 2] = 4 /\ [a \in 1..2, b \in {5} |-> a + b][<<1, 5>>] = 6
       /\ [<<a, b>> \in {<<1, 2>>} |-> a + b][1, 2] = 3
       /\ [f EXCEPT ![1] = 0] = <<0, f[2]>> /\ [i \in {2, 3} |-> i][3] = 3
       /\ {g[1] : g \in [1..2 -> {3, 4}]} = {3, 4}
====
