-------------------------- MODULE ReadPinThenWrite --------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* Selftest mm/cow.c: a page that is or was shared with a child, or is     *)
(* mapped read-only, gets a read-only long-term pin; then the owner        *)
(* writes: the pin sees it. The page is unshared when it is pinned         *)
(* (FAULT_FLAG_UNSHARE). Cut: pinned as it is.                             *)
(***************************************************************************)
EXTENDS Integers
CONSTANT PinUnshares
VARIABLES pc, mem

Program == [owner  |-> <<"Store">>,
            pinner |-> <<"Pin", "DeviceLoad">>,
            child  |-> <<"Exit">>]
INSTANCE Litmus

\* After fork: both map A read-only, and nobody's page is exclusive.
Init == Start([pte |-> "A", exclusive |-> FALSE, writable |-> FALSE,
               ref |-> [A |-> 2, B |-> 0], content |-> [A |-> "old", B |-> "zero"],
               pinned |-> "none", deviceSaw |-> "nothing"])

\* mm/memory.c : do_wp_page, for a write or to unshare: the page is the owner's
\* alone, or it is copied.
Own ==
    IF mem.exclusive \/ mem.ref[mem.pte] = 1 THEN [mem EXCEPT !.exclusive = TRUE]
    ELSE [mem EXCEPT !.pte = "B", !.exclusive = TRUE, !.ref.A = @ - 1, !.ref.B = 1,
                     !.content.B = mem.content.A]

\* mm/memory.c : do_wp_page unless the PTE is writable
Store ==
    LET m == IF mem.writable THEN mem ELSE Own
    IN Step("owner", "Store", [m EXCEPT !.writable = TRUE, !.content[m.pte] = "new"])

\* mm/gup.c : pin_user_pages, FOLL_LONGTERM without FOLL_WRITE: gup_must_unshare
Pin ==
    LET m == IF PinUnshares THEN Own ELSE mem
    IN Step("pinner", "Pin", [m EXCEPT !.pinned = m.pte, !.ref[m.pte] = @ + 1024])

\* The device reads, when the owner is through.
DeviceLoad ==
    /\ pc.owner = "done"
    /\ Step("pinner", "DeviceLoad", [mem EXCEPT !.deviceSaw = mem.content[mem.pinned]])

\* mm/memory.c : zap_pte_range
Exit == Step("child", "Exit", [mem EXCEPT !.ref.A = @ - 1])

Next == \/ Store                    \* owner
        \/ Pin \/ DeviceLoad        \* pinner
        \/ Exit                     \* child

Always == Done => mem.deviceSaw = "new"
=============================================================================
