------------------------------- MODULE Peterson -------------------------------
(* G. L. Peterson's mutual exclusion of two processes, 1981. Whoever wants to get in gets in, because nobody stops where *)
(* he wants to, or is: that is what the fairness says, and without it EverybodyGetsIn fails.                              *)
EXTENDS Naturals

VARIABLES pc, wants, turn

vars == <<pc, wants, turn>>
Processes == {0, 1}
Other(p) == 1 - p

Init == /\ pc = [p \in Processes |-> "idle"]
        /\ wants = [p \in Processes |-> FALSE]
        /\ turn \in Processes

Goes(p, from, to) == pc[p] = from /\ pc' = [pc EXCEPT ![p] = to]

Want(p) == Goes(p, "idle", "polite") /\ wants' = [wants EXCEPT ![p] = TRUE] /\ UNCHANGED turn
GiveWay(p) == Goes(p, "polite", "waiting") /\ turn' = Other(p) /\ UNCHANGED wants
Enter(p) == /\ Goes(p, "waiting", "critical")
            /\ ~wants[Other(p)] \/ turn = p
            /\ UNCHANGED <<wants, turn>>
Leave(p) == Goes(p, "critical", "idle") /\ wants' = [wants EXCEPT ![p] = FALSE] /\ UNCHANGED turn

GoesOn(p) == GiveWay(p) \/ Enter(p) \/ Leave(p)
Next == \E p \in Processes : Want(p) \/ GoesOn(p)

Careless == Init /\ [][Next]_vars
Fair == Careless /\ \A p \in Processes : WF_vars(GoesOn(p))

OneAtATime == ~(pc[0] = "critical" /\ pc[1] = "critical")
EverybodyGetsIn == \A p \in Processes : pc[p] = "polite" ~> pc[p] = "critical"
===============================================================================
