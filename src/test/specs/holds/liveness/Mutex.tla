-------- MODULE Mutex --------
\* Two processes and a turn: both come in.
EXTENDS Naturals
VARIABLES pc, turn
vars == <<pc, turn>>
P0 == {0, 1}
Init == pc = [p \in P0 |-> "idle"] /\ turn = 0
Ask(p) == pc[p] = "idle" /\ pc' = [pc EXCEPT ![p] = "wait"] /\ UNCHANGED turn
Enter(p) == pc[p] = "wait" /\ (turn = p \/ pc[1 - p] = "idle") /\ pc[1 - p] # "in" /\ pc' = [pc EXCEPT ![p] = "in"] /\ turn' = 1 - p
Leave(p) == pc[p] = "in" /\ pc' = [pc EXCEPT ![p] = "idle"] /\ UNCHANGED turn
Next == \E p \in P0 : Ask(p) \/ Enter(p) \/ Leave(p)
Spec == Init /\ [][Next]_vars /\ \A p \in P0 : WF_vars(Leave(p)) /\ SF_vars(Enter(p))
P == \A p \in P0 : (pc[p] = "wait") ~> (pc[p] = "in")
====
