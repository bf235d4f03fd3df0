---- MODULE WrongHint ----
\* The definition that looks like a type invariant is none, and nobody asks whether it is.
EXTENDS Integers
VARIABLES n, who, done, note
TypeOK == /\ n \in 0..1
          /\ who \in {"p", "q"}
          /\ done \subseteq {"p"}
          /\ note \in [a : BOOLEAN]
Init == n = 0 /\ who = "nobody" /\ done = {} /\ note = [a |-> TRUE]
Count == n < 40 /\ n' = n + 3 /\ UNCHANGED <<who, done, note>>
Fall == n > 30 /\ n' = -70 /\ UNCHANGED <<who, done, note>>
Take == who = "nobody" /\ who' \in {"p", "q", "r"} /\ UNCHANGED <<n, done, note>>
Finish == n > 10 /\ who # "nobody" /\ done' = done \cup {who} /\ UNCHANGED <<n, who, note>>
Write == done # {} /\ note' = [b |-> who] /\ UNCHANGED <<n, who, done>>
Next == Count \/ Fall \/ Take \/ Finish \/ Write
====
