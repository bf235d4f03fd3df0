---------------------------- MODULE FixedFrames ----------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* What a scheme must look like if ciphertext never moves: a page's data   *)
(* lies in one frame from when it is encrypted until it is given up.       *)
(* Invariants!NeverMoves says how the model maps to this one.              *)
(***************************************************************************)
CONSTANTS Pages, Frames, None

VARIABLE frame      \* where the ciphertext of a page lies; None: there is none

Init == frame = [p \in Pages |-> None]

Encrypt(p) ==
    /\ frame[p] = None
    /\ \E f \in Frames : frame' = [frame EXCEPT ![p] = f]

\* The guest gives the page up, or somebody takes it away; it lies nowhere then.
GiveUp(p) == frame' = [frame EXCEPT ![p] = None]

Destroy == frame' = [p \in Pages |-> None]

Next ==
    \/ \E p \in Pages : Encrypt(p)
    \/ \E p \in Pages : GiveUp(p)
    \/ Destroy

Spec == Init /\ [][Next]_frame
=============================================================================
