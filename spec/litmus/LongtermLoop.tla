---------------------------- MODULE LongtermLoop ----------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* kernel-facts 9.8. FOLL_LONGTERM collects the pages that may not be      *)
(* pinned where they are, and migrates those it can isolate. If it can     *)
(* isolate none the list is empty, yet the number collected is not zero:   *)
(* it unpins, migrates nothing, returns -EAGAIN, and starts over           *)
(* (67e139b02d99). Fix: go by the list (1aaf8c122918). Cut: go by the      *)
(* number.                                                                 *)
(*                                                                         *)
(* This is liveness, stated as safety: a whole round of the loop changes   *)
(* nothing, and nobody else is left to change anything. Such a round comes *)
(* again forever.                                                          *)
(***************************************************************************)
EXTENDS Integers
CONSTANT GoesByTheList
VARIABLES pc, mem

Program == [pinner   |-> <<"Pin", "Collect", "Migrate">>,
            isolator |-> <<"Isolate">>]
INSTANCE Litmus

\* A lies in movable memory, N elsewhere.
Init == Start([pte |-> "A", ref |-> [A |-> 1, N |-> 0], onLru |-> TRUE, list |-> {},
               began |-> <<>>])

View == <<pc.isolator, mem.pte, mem.ref, mem.onLru>>

\* mm/gup.c : __get_user_pages_locked with FOLL_PIN, in __gup_longterm_locked
Pin ==
    Step("pinner", "Pin", [mem EXCEPT !.ref[mem.pte] = @ + 1024, !.began = View])

\* mm/gup.c : collect_longterm_unpinnable_folios, folio_isolate_lru. One folio: it
\* is counted whether or not it can be isolated.
Collect ==
    LET collected == mem.pte = "A"
        onList    == collected /\ mem.onLru
    IN IF IF GoesByTheList THEN onList ELSE collected
       THEN Step("pinner", "Collect",
                 IF onList THEN [mem EXCEPT !.onLru = FALSE, !.list = {"A"}, !.ref.A = @ + 1] ELSE mem)
       ELSE Jump("pinner", "Collect", "done", mem)

\* mm/gup.c : migrate_longterm_unpinnable_folios. Unpins, migrates the list if
\* there is one, returns -EAGAIN.
Migrate ==
    Jump("pinner", "Migrate", "Pin",
         IF mem.list = {} THEN [mem EXCEPT !.ref.A = @ - 1024]
         ELSE [mem EXCEPT !.pte = "N", !.ref.A = 0, !.ref.N = 1, !.list = {}, !.onLru = TRUE])

\* mm/vmscan.c : folio_isolate_lru by somebody who keeps the folio. Fails if the
\* folio is not on the LRU.
Isolate == Step("isolator", "Isolate", [mem EXCEPT !.onLru = FALSE])

Next == \/ Pin \/ Collect \/ Migrate    \* pinner
        \/ Isolate                      \* isolator

\* A round is over, everything is as when it began, and nobody else has anything to do.
Exists == pc.isolator = "done" /\ pc.pinner = "Pin" /\ mem.began = View
Never  == ~Exists
=============================================================================
