-------- MODULE ModelValues --------
\* Model values equal only themselves and may be compared with anything.
EXTENDS Naturals
CONSTANTS a, b, None, S
VARIABLE owner
ASSUME a # b /\ None \notin S /\ a # 1 /\ a # "a" /\ a \notin {1, 2} /\ a # <<a>>
Init == owner = None
Next == \/ owner = None /\ owner' \in S
        \/ owner # None /\ owner' = None
Inv == owner \in S \cup {None} /\ owner # 3 /\ [owner |-> 1] # owner
====
