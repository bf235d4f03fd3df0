---- MODULE ArgumentOfAnotherKind ----
\* The compiler took the number for that of a string: it looked the value up where the strings' numbers say.
EXTENDS Integers
VARIABLES count, i, last
Names == {"a", "b", "c", "d"}
Init == count = [name \in Names |-> 0] /\ i = 0 /\ last = 0
Next ==
    \/ \E name \in Names : count' = [count EXCEPT ![name] = (@ + 1) % 3] /\ UNCHANGED <<i, last>>
    \/ i < 3 /\ i' = i + 1 /\ UNCHANGED <<count, last>>
    \/ i = 3 /\ last' = count[i] /\ UNCHANGED <<count, i>>
TypeOK == count \in [Names -> 0..2] /\ i \in 0..3 /\ last \in 0..2
====
