-------------------------- MODULE VmspliceInParent --------------------------
\* SPDX-License-Identifier: MIT
(***************************************************************************)
(* Selftest mm/cow.c: vmsplice in the parent, before or after fork; the    *)
(* parent unmaps; the child writes; the pipe still has the old data. The   *)
(* mirror image of VmspliceCow. Cut: ask the mapcount.                     *)
(***************************************************************************)
EXTENDS Integers
CONSTANT ReuseAsksRefcount
VARIABLES pc, mem

Program == [parent  |-> <<"Fork", "Unmap">>,
            splicer |-> <<"Vmsplice", "ReadPipe">>,
            child   |-> <<"Store">>]
INSTANCE Litmus

Init == Start([pte |-> [parent |-> "A", child |-> "none"],
               ref |-> [A |-> 1], content |-> [A |-> "old", B |-> "zero"],
               pipeSaw |-> "nothing"])

Mapcount == IF mem.pte.parent = "A" THEN 2 ELSE 1
MayReuse == IF ReuseAsksRefcount THEN mem.ref.A = 1 ELSE Mapcount = 1

\* mm/memory.c : copy_present_pte, both map A read-only
Fork == Step("parent", "Fork", [mem EXCEPT !.pte.child = "A", !.ref.A = @ + 1])

\* mm/memory.c : zap_pte_range, after the vmsplice
Unmap ==
    /\ pc.splicer # "Vmsplice"
    /\ Step("parent", "Unmap", [mem EXCEPT !.pte.parent = "none", !.ref.A = @ - 1])

\* fs/splice.c : vmsplice_to_pipe, in another thread of the parent: GUP, FOLL_GET
Vmsplice == Step("splicer", "Vmsplice", [mem EXCEPT !.ref.A = @ + 1])

\* mm/memory.c : do_wp_page, reuse or wp_page_copy
Store ==
    /\ mem.pte.child = "A"
    /\ Step("child", "Store",
            IF MayReuse THEN [mem EXCEPT !.content.A = "new"]
            ELSE [mem EXCEPT !.pte.child = "B", !.ref.A = @ - 1, !.content.B = "new"])

\* fs/pipe.c : pipe_read, when the child is through
ReadPipe ==
    pc.child = "done" /\ Step("splicer", "ReadPipe", [mem EXCEPT !.pipeSaw = mem.content.A])

Next == \/ Fork \/ Unmap            \* parent
        \/ Vmsplice \/ ReadPipe     \* splicer
        \/ Store                    \* child

Always == Done => mem.pipeSaw = "old"
=============================================================================
