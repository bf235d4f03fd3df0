------------------------------ MODULE ForkCow ------------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* Selftest mm/cow.c, basic: after fork the parent writes, the child still *)
(* reads the old data. Cut: the write fault reuses the page without asking *)
(* whether it is shared.                                                   *)
(***************************************************************************)
EXTENDS Integers
CONSTANT WriteFaultAsks
VARIABLES pc, mem

Program == [parent |-> <<"Fork", "Store">>,
            child  |-> <<"ChildLoad">>]
INSTANCE Litmus

Init == Start([pte |-> [parent |-> "A", child |-> "none"], writable |-> TRUE,
               ref |-> [A |-> 1], content |-> [A |-> "old", B |-> "zero"],
               childSaw |-> "nothing"])

\* mm/memory.c : copy_present_pte, both map A read-only
Fork == Step("parent", "Fork", [mem EXCEPT !.pte.child = "A", !.writable = FALSE, !.ref.A = @ + 1])

\* mm/memory.c : do_wp_page, wp_can_reuse_anon_folio or wp_page_copy
Store ==
    Step("parent", "Store",
         IF mem.writable \/ ~WriteFaultAsks \/ mem.ref.A = 1 THEN [mem EXCEPT !.content.A = "new"]
         ELSE [mem EXCEPT !.pte.parent = "B", !.ref.A = @ - 1, !.content.B = "new"])

\* The child, once there is one, reads.
ChildLoad ==
    /\ mem.pte.child # "none"
    /\ Step("child", "ChildLoad", [mem EXCEPT !.childSaw = mem.content[mem.pte.child]])

Next == \/ Fork \/ Store    \* parent
        \/ ChildLoad        \* child

Always == Done => mem.childSaw = "old"
=============================================================================
