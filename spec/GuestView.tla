----------------------------- MODULE GuestView -----------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* What an encrypted guest believes in: memory that only it changes and a  *)
(* machine that only its owner turns off. "A scheme works" means that,     *)
(* while only the mm is at work, all the guest can see of host, KVM and    *)
(* scheme is a behavior of this module (Invariants!Works).                 *)
(***************************************************************************)
CONSTANT Pages

VARIABLES
    memory,     \* what reading a page returns: "nothing" that matters, what
                \*   the guest itself wrote ("mine"), or "garbage"
    machine     \* "setup", "running", "destroyed"; a host may also kill it

Init ==
    /\ memory = [p \in Pages |-> "nothing"]
    /\ machine \in {"setup", "running"}

\* Also what the VMM loads and the firmware measures before the start.
Write(p) ==
    /\ memory[p] = "nothing"
    /\ memory' = [memory EXCEPT ![p] = "mine"]
    /\ UNCHANGED machine

\* The guest gives a page up: to the host, or to start again.
GiveUp(p) ==
    /\ memory[p] = "mine"
    /\ memory' = [memory EXCEPT ![p] = "nothing"]
    /\ UNCHANGED machine

Start ==
    /\ machine = "setup"
    /\ machine' = "running"
    /\ UNCHANGED memory

TurnOff ==
    /\ machine' = "destroyed"
    /\ memory' = [p \in Pages |-> "nothing"]

Next ==
    \/ \E p \in Pages : Write(p)
    \/ \E p \in Pages : GiveUp(p)
    \/ Start
    \/ TurnOff

Spec == Init /\ [][Next]_<<memory, machine>>
=============================================================================
