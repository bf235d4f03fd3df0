---- MODULE StringForANumber ----
\* The compiler took the string for its number: it looked the value up in the sequence of that length.
EXTENDS Integers
VARIABLES f, name, last
Names == {"a", "b", "c", "d"}
Init == f = [k \in 1..3 |-> 0] /\ name = "a" /\ last = 0
Next ==
    \/ \E k \in 1..3 : f' = [f EXCEPT ![k] = (@ + 1) % 3] /\ UNCHANGED <<name, last>>
    \/ name' \in Names /\ UNCHANGED <<f, last>>
    \/ name = "d" /\ last' = f[name] /\ UNCHANGED <<f, name>>
TypeOK == f \in [1..3 -> 0..2] /\ name \in Names /\ last \in 0..2
====
