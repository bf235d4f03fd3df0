-------- MODULE SomeProcessIsFair --------
\* Fairness for one process, nobody says which.
EXTENDS Naturals
CONSTANT Proc
VARIABLE turns
Init == turns = [p \in Proc |-> 0]
Turn(p) == turns' = [turns EXCEPT ![p] = 1 - @]
Next == \E p \in Proc : Turn(p)
Spec == Init /\ [][Next]_turns /\ \E p \in Proc : WF_turns(Turn(p))
P == \E p \in Proc : []<>(turns[p] = 1)
====
