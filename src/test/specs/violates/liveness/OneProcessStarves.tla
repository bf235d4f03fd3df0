-------- MODULE OneProcessStarves --------
\* Fairness of Next is not fairness of each process.
EXTENDS Naturals
CONSTANT Proc
VARIABLE turns
Init == turns = [p \in Proc |-> 0]
Turn(p) == turns' = [turns EXCEPT ![p] = 1 - @]
Next == \E p \in Proc : Turn(p)
Spec == Init /\ [][Next]_turns /\ WF_turns(Next)
P == \A p \in Proc : []<>(turns[p] = 1)
====
