---------------------------- MODULE LongtermPin ----------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* L6 of kernel-facts 11.2: does pin_user_pages(FOLL_LONGTERM) come back,  *)
(* and with the pin? One page in movable memory, the loop of               *)
(* mm/gup.c : __gup_longterm_locked step by step (kernel-facts 2.2, 9.8),  *)
(* and whoever else can be at the page. The schemes' modules have the      *)
(* outcome only, as a step that waits (PinUpfront, PinAtLookup) or kills   *)
(* the VM (PinOnDemand).                                                   *)
(***************************************************************************)
CONSTANTS
    Pinners,        \* threads that call it, and call it again after -ENOMEM
    GoesByTheList,  \* 1aaf8c122918; FALSE: by the number collected (67e139b02d99)
    Drains          \* batches are drained if the count is not the expected one

VARIABLES
    movable,    \* is the folio in ZONE_MOVABLE or CMA?
    isolated,   \* who has it off the LRU
    pins,       \* who has pinned it
    plain,      \* is there a plain reference beside mapping and isolation?
    batch,      \* is there a reference in a per-CPU LRU batch?
    pc,         \* where each pinner is
    result      \* what its call returned

vars == <<movable, isolated, pins, plain, batch, pc, result>>

InitWith(reference) ==
    /\ movable = TRUE
    /\ isolated = "nobody"
    /\ pins = {}
    /\ plain = reference
    /\ batch = FALSE
    /\ pc = [t \in Pinners |-> "pin"]
    /\ result = [t \in Pinners |-> "none yet"]

TypeOK ==
    /\ {movable, plain, batch} \subseteq BOOLEAN
    /\ isolated \in Pinners \cup {"nobody", "somebody"}
    /\ pins \subseteq Pinners
    /\ pc \in [Pinners -> {"pin", "collect", "unpin", "migrate", "returned"}]
    /\ result \in [Pinners -> {"none yet", "pinned", "ENOMEM"}]

Returns(t, with) ==
    /\ pc' = [pc EXCEPT ![t] = "returned"]
    /\ result' = [result EXCEPT ![t] = with]
Goes(t, next) == pc' = [pc EXCEPT ![t] = next] /\ UNCHANGED result

\* mm/gup.c : __get_user_pages_locked with FOLL_PIN; then pages in movable memory are
\* looked for.
Pin(t) ==
    /\ pc[t] = "pin"
    /\ pins' = pins \cup {t}
    /\ IF movable THEN Goes(t, "collect") ELSE Returns(t, "pinned")
    /\ UNCHANGED <<movable, isolated, plain, batch>>

\* mm/gup.c : collect_longterm_unpinnable_folios, folio_isolate_lru. A folio that is not
\* on the LRU gives an empty list: that is taken for "nothing to do", or for one
\* folio that was collected.
Collect(t) ==
    /\ pc[t] = "collect"
    /\ batch' = (batch /\ ~Drains)
    /\ IF isolated = "nobody"
       THEN isolated' = t /\ Goes(t, "unpin")
       ELSE /\ isolated' = isolated
            /\ IF GoesByTheList THEN Returns(t, "pinned") ELSE Goes(t, "unpin")
    /\ UNCHANGED <<movable, pins, plain>>

\* mm/gup.c : migrate_longterm_unpinnable_folios drops the pins that it has just taken.
Unpin(t) ==
    /\ pc[t] = "unpin"
    /\ pins' = pins \ {t}
    /\ Goes(t, "migrate")
    /\ UNCHANGED <<movable, isolated, plain, batch>>

Unreferenced == pins = {} /\ ~plain /\ ~batch

\* mm/migrate.c : migrate_pages, MR_LONGTERM_PIN. One reference too many: -ENOMEM. Else
\* -EAGAIN: start over.
Migrate(t) ==
    /\ pc[t] = "migrate"
    /\ IF isolated # t THEN Goes(t, "pin") /\ UNCHANGED <<movable, isolated>>
       ELSE /\ isolated' = "nobody"
            /\ movable' = (movable /\ ~Unreferenced)
            /\ IF Unreferenced THEN Goes(t, "pin") ELSE Returns(t, "ENOMEM")
    /\ UNCHANGED <<pins, plain, batch>>

\* The caller tries once more, the VMM's ioctl say.
CallAgain(t) ==
    /\ pc[t] = "returned"
    /\ result[t] = "ENOMEM"
    /\ Goes(t, "pin")
    /\ UNCHANGED <<movable, isolated, pins, plain, batch>>

PinnerStep(t) == Pin(t) \/ Collect(t) \/ Unpin(t) \/ Migrate(t)

\* include/linux/mm.h : folio_get by anybody else, a KVM fault say
Take ==
    /\ ~plain
    /\ plain' = TRUE
    /\ UNCHANGED <<movable, isolated, pins, batch, pc, result>>
\* include/linux/mm.h : folio_put
LetGo ==
    /\ plain
    /\ plain' = FALSE
    /\ UNCHANGED <<movable, isolated, pins, batch, pc, result>>

\* mm/swap.c : folio_activate, folio_mark_accessed, ...: not of a folio that is isolated.
AddToBatch ==
    /\ isolated = "nobody"
    /\ batch' = TRUE
    /\ UNCHANGED <<movable, isolated, pins, plain, pc, result>>

\* mm/vmscan.c : folio_isolate_lru
IsolateElse ==
    /\ isolated = "nobody"
    /\ isolated' = "somebody"
    /\ UNCHANGED <<movable, pins, plain, batch, pc, result>>
\* mm/vmscan.c : folio_putback_lru
Putback ==
    /\ isolated = "somebody"
    /\ isolated' = "nobody"
    /\ UNCHANGED <<movable, pins, plain, batch, pc, result>>

\* mm/migrate.c : migrate_pages for any other reason, between the pinner's migration and
\* its second attempt. Nothing in the loop excludes it (inferred).
MoveBack ==
    /\ ~movable
    /\ isolated = "nobody"
    /\ Unreferenced
    /\ movable' = TRUE
    /\ UNCHANGED <<isolated, pins, plain, batch, pc, result>>

---------------------------------------------------------------------------
\* The pinners go on, and their callers. Weak: they wait for nothing. A batch is emptied
\* by who drains it, and else when it is full, which need not be ever.
Calls ==
    \/ \E t \in Pinners : PinnerStep(t)
    \/ AddToBatch
CallsAgain ==
    \/ Calls
    \/ \E t \in Pinners : CallAgain(t)
PinnersGoOn == \A t \in Pinners : WF_vars(PinnerStep(t))
CallersGoOn == PinnersGoOn /\ \A t \in Pinners : WF_vars(CallAgain(t))

\* Nobody else has the page, or only the other pinner.
Spec           == InitWith(FALSE) /\ [][Calls]_vars /\ PinnersGoOn
SpecAgain      == InitWith(FALSE) /\ [][CallsAgain]_vars /\ CallersGoOn

\* A plain reference stays: somebody else's, or one that the caller itself took before,
\* as RFC v1's fault did.
SpecReferenced == InitWith(TRUE) /\ [][CallsAgain]_vars /\ CallersGoOn

\* Plain references come and go; who has one lets go of it.
SpecTransient ==
    InitWith(FALSE) /\ [][CallsAgain \/ Take \/ LetGo]_vars /\ CallersGoOn /\ WF_vars(LetGo)

\* Somebody else isolates the folio, and puts it back.
SpecIsolated ==
    InitWith(FALSE) /\ [][Calls \/ IsolateElse \/ Putback]_vars /\ PinnersGoOn /\ WF_vars(Putback)

\* Somebody else migrates it.
SpecMovedBack  == InitWith(FALSE) /\ [][Calls \/ MoveBack]_vars /\ PinnersGoOn

---------------------------------------------------------------------------
\* The call comes back.
PinReturns == \A t \in Pinners : (pc[t] # "returned") ~> (pc[t] = "returned")

\* Some call comes back with the pin.
PinSucceeds == \A t \in Pinners : <>(result[t] = "pinned")

\* Then the page is where nothing will have to move it from.
PinnedElsewhere == \A t \in Pinners : result[t] = "pinned" => ~movable
=============================================================================
