-------- MODULE QuantifiedFairness --------
\* Fairness for each process, and a property of each.
EXTENDS Naturals
CONSTANT Proc
VARIABLE turns
Init == turns = [p \in Proc |-> 0]
Turn(p) == turns' = [turns EXCEPT ![p] = 1 - @]
Next == \E p \in Proc : Turn(p)
Spec == Init /\ [][Next]_turns /\ \A p \in Proc : WF_turns(Turn(p))
P == \A p \in Proc : []<>(turns[p] = 1)
====
