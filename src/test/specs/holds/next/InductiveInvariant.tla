---- MODULE InductiveInvariant ----
(* Every state that meets the invariant is an initial one: steps preserve it, so it is inductive. *)
EXTENDS Naturals
VARIABLES pc, wants, turn, tries
P == {0, 1}
Other(p) == 1 - p
TypeOK == /\ pc \in [P -> {"idle", "polite", "waiting", "critical"}]
          /\ wants \in [P -> BOOLEAN]
          /\ turn \in P
          /\ tries \in [P -> 0..3]
OneAtATime == ~(pc[0] = "critical" /\ pc[1] = "critical")
Agree == \A p \in P : wants[p] = (pc[p] # "idle")
MayGo(p) == pc[p] = "critical" => \/ pc[Other(p)] \in {"idle", "polite"}
                                  \/ turn = p
Inductive == /\ TypeOK
             /\ Agree
             /\ OneAtATime /\ \A p \in P : MayGo(p)
Goes(p, from, to) == pc[p] = from /\ pc' = [pc EXCEPT ![p] = to]
Want(p) == /\ Goes(p, "idle", "polite")
           /\ wants' = [wants EXCEPT ![p] = TRUE]
           /\ tries' = [tries EXCEPT ![p] = (@ + 1) % 4]
           /\ UNCHANGED turn
GiveWay(p) == Goes(p, "polite", "waiting") /\ turn' = Other(p) /\ UNCHANGED <<wants, tries>>
Enter(p) == Goes(p, "waiting", "critical") /\ (~wants[Other(p)] \/ turn = p) /\ UNCHANGED <<wants, turn, tries>>
Leave(p) == Goes(p, "critical", "idle") /\ wants' = [wants EXCEPT ![p] = FALSE] /\ UNCHANGED <<turn, tries>>
Next == \E p \in P : Want(p) \/ GiveWay(p) \/ Enter(p) \/ Leave(p)
====
