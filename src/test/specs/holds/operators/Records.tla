-------- MODULE Records --------
\* Records are functions on strings: both ways of writing one are equal.
EXTENDS Naturals
VARIABLE r
Init == r \in [node : {0, 1}, mapped : BOOLEAN]
Next == r' = [r EXCEPT !.node = 1 - @, !["mapped"] = ~@]
Inv == /\ r = [k \in {"node", "mapped"} |-> IF k = "node" THEN r.node ELSE r.mapped]
       /\ DOMAIN r = {"node", "mapped"} /\ r["node"] = r.node
       /\ r \in [node : Nat, mapped : BOOLEAN] /\ r \notin [node : Nat]
       /\ [a |-> 1, b |-> 2] = [b |-> 2, a |-> 1] /\ [a |-> 1] # [b |-> 1]
       /\ [a : {}] = {} /\ [a : {1}, b : {2, 3}] = {[a |-> 1, b |-> 2], [a |-> 1, b |-> 3]}
====
