-------- MODULE FunctionsThatAreRecords --------
\* A function with a domain of strings is a record, also while it is only a rule.
EXTENDS Naturals
VARIABLE x
f == [s \in {"a"} |-> x]
Init == x = 0
Next == x < 3 /\ f \in [a : 0..5] /\ f \notin [a : 4..9] /\ f \notin [b : 0..5] /\ x' = x + 1
Inv == /\ f \in [a : Nat]
       /\ {f} \in SUBSET [a : Nat]
       /\ {r \in {f} : r \in [a : 7..8]} = {}
====
